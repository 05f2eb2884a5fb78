package io.ncatbot.boot.docker.compose;

import io.ncatbot.boot.autoconfigure.NcatBotAutoConfiguration;
import io.ncatbot.event.PrivateMessage;
import io.ncatbot.handler.PrivateEvent;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;

/**
 * An application that knows of its NapCat only what Docker Compose tells.
 */
@SpringBootConfiguration
@ImportAutoConfiguration(NcatBotAutoConfiguration.class)
class ComposedBot {

	@PrivateEvent("在吗")
	String answer(PrivateMessage message) {
		return "在";
	}

	public static void main(String[] args) {
		SpringApplication.run(ComposedBot.class, args);
	}

}
