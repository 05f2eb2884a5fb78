package io.ncatbot.boot.autoconfigure;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import io.ncatbot.connection.Bot;
import io.ncatbot.connection.Bots;
import io.ncatbot.connection.LinkState;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * An application with a web server of its own, for NapCat to come to.
 */
final class ServerApplication implements AutoCloseable {

	static final Duration PATIENCE = Duration.ofSeconds(30);

	private final ConfigurableApplicationContext context;

	private ServerApplication(ConfigurableApplicationContext context) {
		this.context = context;
	}

	/** With a bare Tomcat and the bots, and nothing else. */
	static ServerApplication start(Class<?> bot, String... properties) {
		return of(new Class<?>[] { BareServer.class, bot }, properties);
	}

	/** With what the classes say. */
	static ServerApplication of(Class<?>[] sources, String... properties) {
		String[] arguments = Stream.of(properties).map((one) -> "--" + one).toArray(String[]::new);
		return new ServerApplication(new SpringApplicationBuilder(sources).web(WebApplicationType.SERVLET)
			.properties("server.port=0")
			.run(arguments));
	}

	ConfigurableApplicationContext context() {
		return this.context;
	}

	<T> T bean(Class<T> type) {
		return this.context.getBean(type);
	}

	int port() {
		return Integer.parseInt(this.context.getEnvironment().getRequiredProperty("local.server.port"));
	}

	String url(String scheme, String path) {
		return scheme + "://127.0.0.1:" + port() + path;
	}

	Bots bots() {
		return bean(Bots.class);
	}

	Bot bot(long selfId) {
		await().pollDelay(Duration.ZERO).atMost(PATIENCE).until(() -> bots().find(selfId) != null);
		Bot bot = bots().find(selfId);
		assertThat(bot).isNotNull();
		return bot;
	}

	/** The bot of an account, as soon as it is connected. */
	Bot connected(long selfId) {
		await().pollDelay(Duration.ZERO).atMost(PATIENCE).until(() -> {
			Bot bot = bots().find(selfId);
			return bot != null && bot.link() == LinkState.CONNECTED;
		});
		return bot(selfId);
	}

	/** What the server has answered, in its order. */
	List<Integer> answers() {
		return bean(Answers.class).statuses;
	}

	@Override
	public void close() {
		this.context.close();
	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ TomcatServletWebServerAutoConfiguration.class, NcatBotAutoConfiguration.class })
	static class BareServer {

		@Bean
		Answers answers() {
			return new Answers();
		}

		@Bean
		Filter answersFilter(Answers answers) {
			return (request, response, chain) -> {
				try {
					chain.doFilter(request, response);
				}
				finally {
					answers.statuses.add(((HttpServletResponse) response).getStatus());
				}
			};
		}

	}

	static final class Answers {

		private final List<Integer> statuses = new CopyOnWriteArrayList<>();

	}

}
