package se.besked.platform.errors;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/**
 * A body of several parts that cannot be told apart is the sender's fault, and no trace in the log.
 */
@ControllerAdvice
class UnreadableRequests {
  @ExceptionHandler(MultipartException.class)
  void unreadable(MultipartException why, HttpServletResponse response) throws IOException {
    response.sendError(
        why instanceof MaxUploadSizeExceededException
            ? HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE
            : HttpServletResponse.SC_BAD_REQUEST);
  }
}
