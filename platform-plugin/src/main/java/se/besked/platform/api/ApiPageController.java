package se.besked.platform.api;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * The page that shows the description: Swagger UI in a page of our own, with the language, the
 * landmarks, the contrast and the names that its own page lacks.
 */
@Controller
@Hidden
class ApiPageController {
  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="sv">
      <head>
      <meta charset="UTF-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>Besked, API</title>
      <link rel="stylesheet" href="./swagger-ui.css">
      <link rel="stylesheet" href="/besked/api-page.css">
      </head>
      <body>
      <main id="swagger-ui"></main>
      <script src="./swagger-ui-bundle.js"></script>
      <script src="./swagger-ui-standalone-preset.js"></script>
      <script src="./swagger-initializer.js"></script>
      <script src="/besked/api-page.js"></script>
      </body>
      </html>
      """;

  @GetMapping(path = "/swagger-ui/index.html", produces = MediaType.TEXT_HTML_VALUE)
  @ResponseBody
  String page() {
    return PAGE;
  }
}
