package io.ncatbot.demo;

import java.net.InetAddress;
import java.net.ServerSocket;

import io.ncatbot.simulator.NapCatSimulator;
import org.junit.jupiter.api.Test;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A second demo, or anything else, on the chat page's port.
 */
class TakenPortTest {

	@Test
	void theChatPageGetsAnotherPort() throws Exception {
		try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
				ConfigurableApplicationContext context = SpringApplication.run(DemoApplication.class,
						"--demo.chat-port=" + taken.getLocalPort())) {
			assertThat(context.getBean(NapCatSimulator.class).chatUrl()).startsWith("http://")
				.doesNotEndWith(":" + taken.getLocalPort());
		}
	}

}
