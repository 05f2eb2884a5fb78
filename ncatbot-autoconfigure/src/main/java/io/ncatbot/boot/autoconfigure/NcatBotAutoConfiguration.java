package io.ncatbot.boot.autoconfigure;

import java.time.Duration;
import java.util.List;

import io.ncatbot.api.BotAPI;
import io.ncatbot.api.service.ApplicationServices;
import io.ncatbot.api.service.MarkdownRenderer;
import io.ncatbot.api.service.TextMailer;
import io.ncatbot.concurrent.Timers;
import io.ncatbot.connection.BotEnvironment;
import io.ncatbot.connection.BotListener;
import io.ncatbot.connection.BotObserver;
import io.ncatbot.connection.Bots;
import io.ncatbot.connection.ConfiguredBots;
import io.ncatbot.connection.FrameConnector;
import io.ncatbot.connection.ProxyLogin;
import io.ncatbot.connection.transfer.Transfers;
import io.ncatbot.connection.http.HttpConnector;
import io.ncatbot.connection.websocket.WebSocketConnector;
import io.ncatbot.dispatch.Dispatcher;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnThreading;
import org.springframework.boot.thread.Threading;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.ImportRuntimeHints;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.core.task.VirtualThreadTaskExecutor;
import org.springframework.web.context.WebApplicationContext;

/**
 * {@link org.springframework.boot.autoconfigure.EnableAutoConfiguration
 * Auto-configuration} for QQ bots: connects to NapCat, offers {@link BotAPI}, and brings
 * events to annotated methods of any bean.
 */
@AutoConfiguration(afterName = "org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration")
@ConditionalOnBooleanProperty(name = "ncatbot.enabled", matchIfMissing = true)
@EnableConfigurationProperties(NcatBotProperties.class)
@Import({ HandlerConfiguration.class, CommandConfiguration.class, IncomingConfiguration.class,
		NamedBotApiRegistrar.class })
@ImportRuntimeHints(NcatBotRuntimeHints.class)
public final class NcatBotAutoConfiguration {

	/** Spring Boot's own default for the property. */
	private static final Duration DEFAULT_PHASE_TIMEOUT = Duration.ofSeconds(30);

	private final NcatBotPropertiesMapper mapper;

	NcatBotAutoConfiguration(NcatBotProperties properties) {
		this.mapper = new NcatBotPropertiesMapper(properties);
	}

	@Bean
	NcatBotPropertiesMapper ncatBotPropertiesMapper() {
		return this.mapper;
	}

	@Bean
	@ConditionalOnMissingBean
	Timers ncatBotTimers() {
		return Timers.system();
	}

	@Bean
	@ConditionalOnMissingBean
	@ConditionalOnThreading(Threading.PLATFORM)
	BotThreads ncatBotPlatformThreads(Timers timers) {
		return BotThreads.platform(this.mapper.maxHandlers(), this.mapper.maxTransfers(), timers);
	}

	@Bean
	@ConditionalOnMissingBean
	@ConditionalOnThreading(Threading.VIRTUAL)
	BotThreads ncatBotVirtualThreads() {
		return BotThreads.virtual(this.mapper.maxHandlers(), this.mapper.maxTransfers(),
				(name) -> new VirtualThreadTaskExecutor(name).getVirtualThreadFactory());
	}

	@Bean
	@ConditionalOnMissingBean
	FrameConnector ncatBotFrameConnector(NcatBotProperties properties, BotThreads threads, Timers timers) {
		ProxyLogin login = this.mapper.proxyLogin();
		return FrameConnector.byScheme(new WebSocketConnector(threads.io(), login), new HttpConnector(threads.io(),
				timers, this.mapper.connectionSettings().pingInterval(), properties.webhook().enabled(), login));
	}

	@Bean
	@ConditionalOnMissingBean
	ApplicationServices ncatBotApplicationServices(ObjectProvider<TextMailer> mailer,
			ObjectProvider<MarkdownRenderer> renderer, Timers timers, BotThreads threads) {
		return ApplicationServices.of(mailer::getIfAvailable, renderer::getIfAvailable, timers,
				threads.continuations());
	}

	@Bean
	@ConditionalOnMissingBean(name = "ncatBotChangePublisher")
	BotListener ncatBotChangePublisher(ApplicationEventPublisher publisher) {
		return publisher::publishEvent;
	}

	@Bean
	@ConditionalOnMissingBean(Bots.class)
	ConfiguredBots ncatBotBots(NcatBotProperties properties, ObjectProvider<NapCatConnectionDetails> details,
			ObjectProvider<SslBundles> sslBundles, FrameConnector connector, Timers timers, BotThreads threads,
			ObjectProvider<Dispatcher> dispatcher, ApplicationServices services, ObjectProvider<BotListener> listeners,
			ObjectProvider<BotObserver> observers, ApplicationContext context) {
		IncomingEndpoints.requireServer(properties, context instanceof WebApplicationContext);
		List<NapCatConnectionDetails> beans = details.orderedStream().toList();
		BotEndpoints bots = BotEndpoints.of(properties, beans, sslBundles.getIfAvailable());
		Transfers transfers = new Transfers(this.mapper.fileSettings(), this.mapper.connectionSettings().calls(),
				threads.transfers(), timers);
		return new ConfiguredBots(this.mapper.limited(bots.origins()), bots.primary(),
				new BotEnvironment(this.mapper.connectionSettings(), connector, timers, threads.continuations(),
						transfers, new LateDispatcher(dispatcher), new BotListeners(listeners), services,
						BotObserver.of(observers.orderedStream().toList())));
	}

	@Bean
	@Primary
	@ConditionalOnMissingBean
	BotAPI botAPI(Bots bots) {
		return bots.api(bots.primary().name());
	}

	@Bean
	NcatBotLifecycle ncatBotLifecycle(ObjectProvider<ConfiguredBots> bots, Dispatcher dispatcher,
			Environment environment) {
		Duration phaseTimeout = Binder.get(environment)
			.bind("spring.lifecycle.timeout-per-shutdown-phase", Duration.class)
			.orElse(DEFAULT_PHASE_TIMEOUT);
		return new NcatBotLifecycle(bots.getObject(), dispatcher, phaseTimeout);
	}

}
