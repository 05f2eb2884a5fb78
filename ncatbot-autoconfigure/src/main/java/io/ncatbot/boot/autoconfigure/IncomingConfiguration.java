package io.ncatbot.boot.autoconfigure;

import io.ncatbot.concurrent.Timers;
import io.ncatbot.connection.Entrance;
import io.ncatbot.connection.FailedAttempts;
import io.ncatbot.connection.IncomingConnections;
import io.ncatbot.connection.websocket.IncomingWebSockets;
import jakarta.servlet.Servlet;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The endpoints that NapCat comes to, on the application's own server.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass(name = "jakarta.servlet.http.HttpServlet")
class IncomingConfiguration {

	@Bean
	@ConditionalOnBooleanProperty("ncatbot.reverse.enabled")
	ServletRegistrationBean<ReverseWebSocketServlet> ncatBotReverseServlet(NcatBotProperties properties,
			IncomingConnections bots, BotThreads threads, Timers timers) {
		IncomingWebSockets webSockets = new IncomingWebSockets(threads.io(),
				IncomingEndpoints.mostConnections(properties));
		return registration("ncatBotReverse",
				new ReverseWebSocketServlet(doorway("ncatbot.reverse", IncomingEndpoints.reverse(properties), timers),
						bots, webSockets),
				properties.reverse().path());
	}

	@Bean
	@ConditionalOnBooleanProperty("ncatbot.webhook.enabled")
	ServletRegistrationBean<WebhookServlet> ncatBotWebhookServlet(NcatBotProperties properties,
			NcatBotPropertiesMapper mapper, IncomingConnections bots, Timers timers) {
		return registration("ncatBotWebhook",
				new WebhookServlet(doorway("ncatbot.webhook", IncomingEndpoints.webhook(properties), timers), bots,
						new PostedBodies(mapper.connectionSettings().limits().frameSize(), timers)),
				properties.webhook().path());
	}

	private static Doorway doorway(String property, Entrance entrance, Timers timers) {
		return new Doorway(property, entrance, new FailedAttempts(timers), new FailedAttempts(timers));
	}

	/** With a slash at the end, too, as people write it either way. */
	private static <T extends Servlet> ServletRegistrationBean<T> registration(String name, T servlet, String path) {
		ServletRegistrationBean<T> registration = new ServletRegistrationBean<>(servlet, path, path + "/");
		registration.setName(name);
		return registration;
	}

}
