package io.ncatbot.boot.autoconfigure;

import io.ncatbot.concurrent.Timers;
import io.ncatbot.connection.FailedAttempts;
import io.ncatbot.connection.IncomingConnections;
import io.ncatbot.connection.websocket.IncomingWebSockets;
import jakarta.servlet.ServletContext;
import org.apache.tomcat.websocket.server.WsSci;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.ServletContextInitializer;
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

	private static final String SERVER_CONTAINER = "jakarta.websocket.server.ServerContainer";

	@Bean
	@ConditionalOnBooleanProperty("ncatbot.reverse.enabled")
	ServletRegistrationBean<ReverseWebSocketServlet> ncatBotReverseServlet(NcatBotProperties properties,
			NcatBotPropertiesMapper mapper, IncomingConnections bots, BotThreads threads, Timers timers) {
		NcatBotProperties.Reverse reverse = properties.reverse();
		Doorway doorway = new Doorway("ncatbot.reverse", IncomingEndpoints.reverse(properties),
				new FailedAttempts(timers));
		ServletRegistrationBean<ReverseWebSocketServlet> registration = new ServletRegistrationBean<>(
				new ReverseWebSocketServlet(doorway, bots,
						new IncomingWebSockets(threads.io(), mapper.frameLimit(), mapper.sendQueueLimit()),
						reverse.maxConnections()),
				reverse.path());
		registration.setName("ncatBotReverse");
		return registration;
	}

	/** Tomcat has it on the class path, but starts it only where somebody asks. */
	@Bean
	@ConditionalOnBooleanProperty("ncatbot.reverse.enabled")
	ServletContextInitializer ncatBotWebSocketServer() {
		return (context) -> {
			if (context.getAttribute(SERVER_CONTAINER) == null && isTomcat(context)) {
				new WsSci().onStartup(null, context);
			}
		};
	}

	private static boolean isTomcat(ServletContext context) {
		return context.getServerInfo().contains("Tomcat");
	}

	@Bean
	@ConditionalOnBooleanProperty("ncatbot.webhook.enabled")
	ServletRegistrationBean<WebhookServlet> ncatBotWebhookServlet(NcatBotProperties properties,
			NcatBotPropertiesMapper mapper, IncomingConnections bots, Timers timers) {
		Doorway doorway = new Doorway("ncatbot.webhook", IncomingEndpoints.webhook(properties),
				new FailedAttempts(timers));
		ServletRegistrationBean<WebhookServlet> registration = new ServletRegistrationBean<>(
				new WebhookServlet(doorway, bots, mapper.frameLimit()), properties.webhook().path());
		registration.setName("ncatBotWebhook");
		return registration;
	}

}
