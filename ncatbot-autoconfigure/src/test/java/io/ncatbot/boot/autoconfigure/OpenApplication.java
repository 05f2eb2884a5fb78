package io.ncatbot.boot.autoconfigure;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;

/**
 * A whole application of Spring Boot's, without rules of Spring Security.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
class OpenApplication {

}
