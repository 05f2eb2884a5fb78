package io.ncatbot.demo;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * Starts the demo. Without {@code ncatbot.url} it brings its own simulated NapCat with a
 * web chat to talk to the bot.
 */
@SpringBootApplication
public class DemoApplication {

	/**
	 * Runs the demo.
	 * @param args command line arguments, such as
	 * {@code --ncatbot.url=ws://localhost:3001}
	 */
	public static void main(String[] args) {
		SpringApplication.run(DemoApplication.class, args);
	}

}
