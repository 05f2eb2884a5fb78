package io.ncatbot.boot.autoconfigure;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

import io.ncatbot.event.PrivateMessage;
import io.ncatbot.handler.PrivateEvent;
import io.ncatbot.simulator.NapCatSimulator;
import io.ncatbot.simulator.server.ReverseSettings;
import io.ncatbot.simulator.server.WebhookSettings;
import io.ncatbot.simulator.world.World;
import jakarta.websocket.server.ServerContainer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;
import org.springframework.web.socket.handler.TextWebSocketHandler;
import org.springframework.web.socket.server.standard.ServletServerContainerFactoryBean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The endpoints beside what else a web application has: WebSockets of its own, a context
 * path, controllers, Spring Security.
 */
class CoexistenceTest {

	private static final Duration PATIENCE = ServerApplication.PATIENCE;

	private static final String[] OPEN = { "ncatbot.reverse.enabled=true", "ncatbot.webhook.enabled=true",
			"ncatbot.token=t" };

	private static final long FRIEND = 456;

	private final HttpClient client = HttpClient.newHttpClient();

	private final List<AutoCloseable> open = new ArrayList<>();

	@AfterEach
	void close() throws Exception {
		for (int i = this.open.size() - 1; i >= 0; i--) {
			this.open.get(i).close();
		}
	}

	private ServerApplication start(Class<?>... sources) {
		return start(sources, OPEN);
	}

	/** With what Spring Boot does for Spring Security. */
	private ServerApplication startSecured(Class<?>... sources) {
		return start(sources, "spring.autoconfigure.exclude=", "ncatbot.reverse.enabled=true",
				"ncatbot.webhook.enabled=true", "ncatbot.token=t");
	}

	private ServerApplication start(Class<?>[] sources, String... properties) {
		ServerApplication application = ServerApplication.of(sources, properties);
		this.open.add(application);
		return application;
	}

	private NapCatSimulator napCat(ServerApplication application, String prefix) {
		NapCatSimulator napCat = NapCatSimulator.builder()
			.world(World.of(10001, "喵喵").addFriend(FRIEND, "小明"))
			.forwardWebSocket(false)
			.reverseWebSocket(ReverseSettings.to(application.url("ws", prefix + "/onebot/ws"), "t")
				.withReconnectInterval(Duration.ofMillis(100)))
			.webhook(WebhookSettings.to(application.url("http", prefix + "/onebot/webhook"), "t"))
			.start();
		this.open.add(napCat);
		return napCat;
	}

	private void talks(ServerApplication application, NapCatSimulator napCat) {
		application.connected(10001);
		napCat.friend(FRIEND).says("在吗");
		napCat.awaitCall("send_private_msg", (call) -> call.retcode() == 0, PATIENCE);
		await().atMost(PATIENCE).until(() -> napCat.sent().postsDelivered() == 1);
	}

	private HttpResponse<String> get(ServerApplication application, String path) throws Exception {
		return this.client.send(HttpRequest.newBuilder(URI.create(application.url("http", path))).build(),
				HttpResponse.BodyHandlers.ofString());
	}

	private String echoed(ServerApplication application, String text) throws Exception {
		CompletableFuture<String> echo = new CompletableFuture<>();
		WebSocket socket = this.client.newWebSocketBuilder()
			.header("Origin", "http://127.0.0.1:" + application.port())
			.buildAsync(URI.create(application.url("ws", "/echo")), new WebSocket.Listener() {

				@Override
				public @Nullable CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
					echo.complete(data.toString());
					return null;
				}

				@Override
				public @Nullable CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
					echo.complete("closed with " + statusCode);
					return null;
				}

			})
			.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
		socket.sendText(text, true);
		String answer = echo.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
		socket.abort();
		return answer;
	}

	@Test
	void theApplicationsOwnWebSocketsKeepTheirSettingsAndOursHaveTheirOwn() throws Exception {
		ServerApplication application = start(OpenApplication.class, OwnWebSockets.class, Answering.class);
		NapCatSimulator napCat = napCat(application, "");
		talks(application, napCat);
		assertThat(echoed(application, "hello")).isEqualTo("HELLO");
		assertThat(echoed(application, "m".repeat(5_000))).as("the application's limit").isEqualTo("closed with 1009");
		napCat.friend(FRIEND).says("大".repeat(500_000));
		napCat.awaitCalls("send_private_msg", 2, PATIENCE);
		ServerContainer container = (ServerContainer) ((WebApplicationContext) application.context())
			.getServletContext()
			.getAttribute(ServerContainer.class.getName());
		assertThat(container.getDefaultMaxTextMessageBufferSize()).isEqualTo(4096);
		assertThat(container.getDefaultMaxSessionIdleTimeout()).isEqualTo(1000);
		assertThat(get(application, "/hello").body()).isEqualTo("hello");
	}

	@Test
	void theContextPathIsPartOfTheAddressAndThePathOfControllersIsNot() throws Exception {
		ServerApplication application = start(
				new Class<?>[] { OpenApplication.class, OwnWebSockets.class, Answering.class },
				"ncatbot.reverse.enabled=true", "ncatbot.webhook.enabled=true", "ncatbot.token=t",
				"server.servlet.context-path=/app", "spring.mvc.servlet.path=/mvc");
		talks(application, napCat(application, "/app"));
		assertThat(get(application, "/app/mvc/hello").body()).isEqualTo("hello");
		assertThat(get(application, "/onebot/ws").statusCode()).isEqualTo(404);
	}

	@Test
	void springSecurityKeepsNapCatOutUntilItIsPermitted() throws Exception {
		ServerApplication application = startSecured(SecuredApplication.class, Answering.class);
		NapCatSimulator napCat = napCat(application, "");
		assertThat(get(application, "/onebot/ws").statusCode()).isEqualTo(401);
		napCat.friend(FRIEND).says("在吗");
		await().atMost(PATIENCE).until(() -> napCat.sent().postsFailed() == 1);
		assertThat(application.bots().find(10001)).isNull();
	}

	@Test
	void withTheRulesOfTheManualNapCatIsLetInAndNobodyElse() throws Exception {
		ServerApplication application = startSecured(SecuredApplication.class, Answering.class, NapCatRules.class,
				OwnRules.class);
		talks(application, napCat(application, ""));
		assertThat(get(application, "/hello").statusCode()).isEqualTo(401);
		assertThat(get(application, "/onebot/webhook").statusCode()).as("ours to refuse").isEqualTo(405);
	}

	@Configuration(proxyBeanMethods = false)
	@EnableWebSocket
	static class OwnWebSockets implements WebSocketConfigurer {

		@Override
		public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
			registry.addHandler(new TextWebSocketHandler() {

				@Override
				protected void handleTextMessage(WebSocketSession session, TextMessage message) throws Exception {
					session.sendMessage(new TextMessage(message.getPayload().toUpperCase(java.util.Locale.ROOT)));
				}

				@Override
				public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
				}

			}, "/echo");
		}

		@Bean
		ServletServerContainerFactoryBean container() {
			ServletServerContainerFactoryBean container = new ServletServerContainerFactoryBean();
			container.setMaxTextMessageBufferSize(4096);
			container.setMaxSessionIdleTimeout(1000L);
			return container;
		}

		@Bean
		Hello hello() {
			return new Hello();
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class SecuredApplication {

		@Bean
		Hello hello() {
			return new Hello();
		}

	}

	/** As the manual has it. */
	@Configuration(proxyBeanMethods = false)
	static class NapCatRules {

		@Bean
		@Order(1)
		SecurityFilterChain napCat(HttpSecurity http) {
			return http.securityMatcher("/onebot/**")
				.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
				.csrf((csrf) -> csrf.disable())
				.build();
		}

	}

	/** What Spring Boot does by itself while there are no rules at all. */
	@Configuration(proxyBeanMethods = false)
	static class OwnRules {

		@Bean
		@Order(2)
		SecurityFilterChain everythingElse(HttpSecurity http) {
			return http.authorizeHttpRequests((requests) -> requests.anyRequest().authenticated())
				.httpBasic(Customizer.withDefaults())
				.build();
		}

	}

	@RestController
	static class Hello {

		@GetMapping("/hello")
		String hello() {
			return "hello";
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Answering {

		@PrivateEvent
		String answer(PrivateMessage message) {
			return "在";
		}

	}

}
