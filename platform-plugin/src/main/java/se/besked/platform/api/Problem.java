package se.besked.platform.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * Problem details as in RFC 9457.
 *
 * @param type names the kind of problem
 * @param instance the path that was asked, without query
 * @param errors what is wrong, value by value; left out when no single value is to blame
 */
record Problem(
    String type,
    String title,
    int status,
    String detail,
    String instance,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FieldProblem> errors) {}
