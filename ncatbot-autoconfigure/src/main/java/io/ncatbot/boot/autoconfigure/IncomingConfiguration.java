package io.ncatbot.boot.autoconfigure;

import io.ncatbot.concurrent.Timers;
import io.ncatbot.connection.IncomingConnections;
import io.ncatbot.connection.http.PostRoom;
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
				new ReverseWebSocketServlet(
						new Doorway("ncatbot.reverse", IncomingEndpoints.reverse(properties), timers), bots,
						webSockets),
				properties.reverse().path());
	}

	@Bean
	@ConditionalOnBooleanProperty("ncatbot.webhook.enabled")
	PostRoom ncatBotPostRoom(NcatBotProperties properties) {
		return new PostRoom(IncomingEndpoints.mostPosts(properties));
	}

	@Bean
	@ConditionalOnBooleanProperty("ncatbot.webhook.enabled")
	ServletRegistrationBean<WebhookServlet> ncatBotWebhookServlet(NcatBotProperties properties,
			NcatBotPropertiesMapper mapper, IncomingConnections bots, PostRoom places, Timers timers) {
		return registration("ncatBotWebhook",
				new WebhookServlet(new Doorway("ncatbot.webhook", IncomingEndpoints.webhook(properties), timers), bots,
						new PostedBodies(mapper.connectionSettings().limits().frameSize(), timers, places)),
				properties.webhook().path());
	}

	/** With a slash at the end, too, as people write it either way. */
	private static <T extends Servlet> ServletRegistrationBean<T> registration(String name, T servlet, String path) {
		ServletRegistrationBean<T> registration = new ServletRegistrationBean<>(servlet, path, path + "/");
		registration.setName(name);
		return registration;
	}

}
