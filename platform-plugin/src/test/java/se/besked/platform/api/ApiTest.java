package se.besked.platform.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/** The public API over real HTTP, with room enough for a test's many requests. */
@SpringBootTest(
    classes = ApiHost.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "besked.api.requests-per-minute=100000",
      "besked.api.burst=100000",
      "besked.api.cors-origins=https://www.havrelunda.example"
    })
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface ApiTest {}
