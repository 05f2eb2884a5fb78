package io.ncatbot.boot.test.bot;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * An application as its author would have it.
 */
@SpringBootApplication
public class TestApplication {

}
