package io.ncatbot.reloadedbot;

import java.util.Comparator;
import java.util.stream.Collectors;

import io.ncatbot.handler.PrivateEvent;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

/**
 * A bot that tells which incarnation of its class answers, and which threads of bots the
 * process has.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
public class ReloadedBot {

	/**
	 * Runs the application.
	 * @param args command line arguments
	 */
	public static void main(String[] args) {
		SpringApplication.run(ReloadedBot.class, args);
	}

	@PrivateEvent("谁在")
	String who() {
		return Thread.getAllStackTraces()
			.keySet()
			.stream()
			.map(Thread::getName)
			.filter((name) -> name.startsWith("ncatbot-"))
			.sorted(Comparator.naturalOrder())
			.collect(Collectors.joining(" ", System.identityHashCode(ReloadedBot.class) + " ", ""));
	}

}
