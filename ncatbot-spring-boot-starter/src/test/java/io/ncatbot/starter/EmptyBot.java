package io.ncatbot.starter;

import io.ncatbot.api.BotAPI;
import io.ncatbot.event.PrivateMessage;
import io.ncatbot.handler.PrivateEvent;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.stereotype.Component;

/**
 * What a user has after adding the starter to an empty application: this class, and
 * nothing that says "enable".
 */
@SpringBootApplication
public class EmptyBot {

	/**
	 * Runs the application.
	 * @param args command line arguments
	 */
	public static void main(String[] args) {
		SpringApplication.run(EmptyBot.class, args);
	}

	@Component
	static class Echo {

		private final BotAPI api;

		Echo(BotAPI api) {
			this.api = api;
		}

		@PrivateEvent
		void echo(PrivateMessage message) {
			String text = message.text();
			this.api.postPrivateMsgSync(message.userId(),
					(text.length() < 1000) ? "echo " + text : text.length() + " characters");
		}

	}

}
