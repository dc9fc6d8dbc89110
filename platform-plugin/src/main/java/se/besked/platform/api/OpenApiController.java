package se.besked.platform.api;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The published description also under the address that ends as its format does. */
@Controller
@Hidden
class OpenApiController {
  @GetMapping(ApiPaths.OPENAPI + ".json")
  String json() {
    return "forward:" + ApiPaths.OPENAPI;
  }
}
