package io.ncatbot.demo.simulator;

import io.ncatbot.boot.autoconfigure.NapCatConnectionDetails;
import io.ncatbot.simulator.NapCatSimulator;
import io.ncatbot.simulator.world.World;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/**
 * Starts a simulated NapCat in this process and tells the bot where it is. The bot
 * connects to it over a real WebSocket, as it would to a real NapCat.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(OnNoNapCatConfigured.class)
class SimulatedNapCatConfiguration {

	private static final Logger log = LoggerFactory.getLogger(SimulatedNapCatConfiguration.class);

	private static final String TOKEN = "demo-token";

	@Bean
	NapCatSimulator napCatSimulator(@Value("${demo.chat-port:8090}") int chatPort) {
		try {
			return start(chatPort);
		}
		catch (IllegalStateException ex) {
			log.warn("{} The chat page gets another port; choose one with --demo.chat-port.", ex.getMessage());
			return start(0);
		}
	}

	private static NapCatSimulator start(int chatPort) {
		return NapCatSimulator.builder().token(TOKEN).chatPort(chatPort).world(World.demo()).start();
	}

	@Bean
	NapCatConnectionDetails simulatedNapCat(NapCatSimulator simulator) {
		return new NapCatConnectionDetails() {

			@Override
			public String getUrl() {
				return simulator.url();
			}

			@Override
			public String getToken() {
				return TOKEN;
			}

		};
	}

	@Bean
	ChatAddress chatAddress(NapCatSimulator simulator) {
		return new ChatAddress(simulator);
	}

	/** Says where to chat, once the bot is ready to answer. */
	static class ChatAddress {

		private final NapCatSimulator simulator;

		ChatAddress(NapCatSimulator simulator) {
			this.simulator = simulator;
		}

		@EventListener(ApplicationReadyEvent.class)
		void print() {
			log.info("No NapCat is configured, so a simulated one runs here. Chat with the bot at {} (try 测试)",
					this.simulator.chatUrl());
		}

	}

}
