package io.ncatbot.boot.autoconfigure;

import java.util.concurrent.Executor;

import io.ncatbot.api.BotAPI;
import io.ncatbot.concurrent.Timers;
import io.ncatbot.connection.Bots;
import io.ncatbot.connection.ConfiguredBots;
import io.ncatbot.connection.FrameConnector;
import io.ncatbot.dispatch.Dispatcher;
import io.ncatbot.event.FriendRequest;
import io.ncatbot.event.GroupMessage;
import io.ncatbot.event.PrivateMessage;
import io.ncatbot.handler.GroupEvent;
import io.ncatbot.handler.HandlerErrorStrategy;
import io.ncatbot.handler.HandlerRegistry;
import io.ncatbot.handler.HandlerScanner;
import io.ncatbot.handler.command.HelpCommand;
import io.ncatbot.handler.PrivateEvent;
import io.ncatbot.handler.RequestEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.task.TaskExecutor;

import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class NcatBotAutoConfigurationTest {

	/** For tests that count the handlers of their own. */
	private static final String NO_HELP = "ncatbot.commands.help.enabled=false";

	/** Nothing is ever connected: the transport does nothing. */
	private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(NcatBotAutoConfiguration.class))
		.withBean(FrameConnector.class, () -> (endpoint, listener) -> {
		});

	@Test
	void withoutAnyPropertyThereIsABotAtNapCatsUsualAddress() {
		this.contextRunner.run((context) -> {
			assertThat(context).hasSingleBean(BotAPI.class).hasSingleBean(Bots.class);
			assertThat(context.getBean(Bots.class).all()).singleElement()
				.satisfies((bot) -> assertThat(bot.name()).isEqualTo("default"));
		});
	}

	@Test
	void whenDisabledThereIsNothing() {
		this.contextRunner.withPropertyValues("ncatbot.enabled=false")
			.run((context) -> assertThat(context).doesNotHaveBean(BotAPI.class)
				.doesNotHaveBean(HandlerScanner.class)
				.doesNotHaveBean(NcatBotLifecycle.class));
	}

	@Test
	void theApplicationsOwnBeansOfCommonTypesAreLeftAlone() {
		this.contextRunner.run((context) -> assertThat(context).doesNotHaveBean(Executor.class)
			.doesNotHaveBean(TaskExecutor.class)
			.doesNotHaveBean(JsonMapper.class));
	}

	@Nested
	class BackingOff {

		@Test
		void toAUsersBotApi() {
			BotAPI own = BotAPI.over(new NoCaller());
			NcatBotAutoConfigurationTest.this.contextRunner.withBean("own", BotAPI.class, () -> own)
				.run((context) -> assertThat(context).getBean(BotAPI.class).isSameAs(own));
		}

		@Test
		void toAUsersErrorStrategy() {
			HandlerErrorStrategy own = (failure) -> {
			};
			NcatBotAutoConfigurationTest.this.contextRunner.withBean(HandlerErrorStrategy.class, () -> own)
				.run((context) -> assertThat(context).getBean(HandlerErrorStrategy.class).isSameAs(own));
		}

		@Test
		void toAUsersRegistry() {
			HandlerRegistry own = HandlerRegistry.builder().build();
			NcatBotAutoConfigurationTest.this.contextRunner.withBean(HandlerRegistry.class, () -> own)
				.run((context) -> {
					assertThat(context).getBean(HandlerRegistry.class).isSameAs(own);
					assertThat(context).as("whose registry knows no commands").doesNotHaveBean(HelpCommand.class);
				});
		}

		@Test
		void toAUsersTimers() {
			Timers own = Timers.system();
			NcatBotAutoConfigurationTest.this.contextRunner.withBean(Timers.class, () -> own)
				.run((context) -> assertThat(context).getBean(Timers.class).isSameAs(own));
		}

		@Test
		void byDefaultEverythingIsThere() {
			NcatBotAutoConfigurationTest.this.contextRunner
				.run((context) -> assertThat(context).hasSingleBean(Timers.class)
					.hasSingleBean(BotThreads.class)
					.hasSingleBean(HandlerRegistry.class)
					.hasSingleBean(HandlerScanner.class)
					.hasSingleBean(Dispatcher.class)
					.hasSingleBean(ConfiguredBots.class)
					.hasSingleBean(NcatBotLifecycle.class));
		}

	}

	@Test
	void aLoginOfAProxyThatIsHalfIsNamed() {
		for (String[] wrong : new String[][] { { "ncatbot.proxy.username=bot", "ncatbot.proxy.password" },
				{ "ncatbot.proxy.password=s3cr3t", "ncatbot.proxy.username" } }) {
			this.contextRunner.withPropertyValues(wrong[0])
				.run((context) -> assertThat(FailureReport.of(context.getStartupFailure())).contains(wrong[1])
					.doesNotContain("s3cr3t"));
		}
		this.contextRunner.withPropertyValues("ncatbot.proxy.username=a:b", "ncatbot.proxy.password=s3cr3t")
			.run((context) -> assertThat(FailureReport.of(context.getStartupFailure()))
				.contains("ncatbot.proxy.username", "':'")
				.doesNotContain("s3cr3t"));
	}

	@Nested
	class SeveralBots {

		@Test
		void inheritWhatTheyDoNotSay() {
			NcatBotAutoConfigurationTest.this.contextRunner
				.withPropertyValues("ncatbot.url=ws://shared:3001", "ncatbot.token=shared",
						"ncatbot.bots.cat.token=own", "ncatbot.bots.dog.url=ws://dog:3001", "ncatbot.primary=dog")
				.run((context) -> {
					BotEndpoints bots = BotEndpoints.of(context.getBean(NcatBotProperties.class), java.util.List.of(),
							null);
					assertThat(bots.endpoints()).containsOnlyKeys("cat", "dog");
					assertThat(bots.endpoints().get("cat").url()).hasToString("ws://shared:3001");
					assertThat(bots.endpoints().get("cat").token()).isEqualTo("own");
					assertThat(bots.endpoints().get("dog").url()).hasToString("ws://dog:3001");
					assertThat(bots.endpoints().get("dog").token()).isEqualTo("shared");
					assertThat(context.getBean(Bots.class).primary().name()).isEqualTo("dog");
					assertThat(context.getBean(BotAPI.class)).isSameAs(context.getBean(Bots.class).api("dog"));
				});
		}

		@Test
		void areInjectedByTheirNamesAndThePrimaryWithoutOne() {
			NcatBotAutoConfigurationTest.this.contextRunner.withUserConfiguration(SpeaksThroughTwo.class)
				.withPropertyValues("ncatbot.bots.cat.url=ws://cat:1", "ncatbot.bots.dog.url=ws://dog:1")
				.run((context) -> {
					Bots bots = context.getBean(Bots.class);
					SpeaksThroughTwo two = context.getBean(SpeaksThroughTwo.class);
					assertThat(two.any).isSameAs(bots.api("cat"));
					assertThat(two.dog).isSameAs(bots.api("dog"));
					assertThat(context.getBean(BotAPI.class)).isSameAs(bots.api("cat"));
				});
		}

		@Test
		void haveHeadersAndTlsOfTheirOwn() {
			NcatBotAutoConfigurationTest.this.contextRunner
				.withConfiguration(AutoConfigurations.of(SslAutoConfiguration.class))
				.withPropertyValues("ncatbot.headers.X-Shared=1", "ncatbot.bots.cat.url=wss://cat:1",
						"ncatbot.bots.cat.headers.X-Own=2", "ncatbot.bots.cat.ssl.bundle=trusting",
						"ncatbot.bots.dog.url=http://dog:1",
						"spring.ssl.bundle.pem.trusting.truststore.certificate=classpath:certificate.pem")
				.run((context) -> {
					BotEndpoints bots = BotEndpoints.of(context.getBean(NcatBotProperties.class), java.util.List.of(),
							context.getBean(SslBundles.class));
					assertThat(bots.endpoints().get("cat").headers())
						.isEqualTo(java.util.Map.of("X-Shared", "1", "X-Own", "2"));
					assertThat(bots.endpoints().get("cat").ssl()).isNotNull();
					assertThat(bots.endpoints().get("dog").headers()).isEqualTo(java.util.Map.of("X-Shared", "1"));
					assertThat(bots.endpoints().get("dog").ssl()).isNull();
				});
		}

		@Test
		void theFirstIsPrimaryUnlessOneIsCalledDefault() {
			NcatBotAutoConfigurationTest.this.contextRunner
				.withPropertyValues("ncatbot.bots.cat.url=ws://cat:1", "ncatbot.bots.dog.url=ws://dog:1")
				.run((context) -> assertThat(context.getBean(Bots.class).primary().name()).isEqualTo("cat"));
			NcatBotAutoConfigurationTest.this.contextRunner
				.withPropertyValues("ncatbot.bots.cat.url=ws://cat:1", "ncatbot.bots.default.url=ws://dog:1")
				.run((context) -> assertThat(context.getBean(Bots.class).primary().name()).isEqualTo("default"));
		}

		@Test
		void aConnectionDetailsBeanReplacesTheBotOfItsName() {
			NcatBotAutoConfigurationTest.this.contextRunner.withPropertyValues("ncatbot.url=ws://properties:1")
				.withBean(NapCatConnectionDetails.class, () -> () -> "ws://bean:2")
				.run((context) -> {
					assertThat(context.getBean(Bots.class).all()).hasSize(1);
					assertThat(BotEndpoints
						.of(context.getBean(NcatBotProperties.class),
								java.util.List.of(context.getBean(NapCatConnectionDetails.class)), null)
						.endpoints()
						.get("default")
						.url()).hasToString("ws://bean:2");
				});
		}

		@Test
		void aConnectionDetailsBeanOfAnotherNameIsABotMore() {
			NcatBotAutoConfigurationTest.this.contextRunner.withPropertyValues("ncatbot.url=ws://properties:1")
				.withBean(NapCatConnectionDetails.class, () -> new NapCatConnectionDetails() {

					@Override
					public String getName() {
						return "container";
					}

					@Override
					public String getUrl() {
						return "ws://bean:2";
					}

				})
				.run((context) -> assertThat(context.getBean(Bots.class).all()).extracting("name")
					.containsExactly("default", "container"));
		}

	}

	@Nested
	class Refusing {

		@Test
		void aMalformedUrl() {
			startFails("The URL 'ftp://localhost:3000' of a NapCat server cannot be used: its scheme is 'ftp'",
					"ncatbot.url=ftp://localhost:3000");
			startFails("cannot be used: it has no scheme", "ncatbot.url=localhost");
			startFails("cannot be used: it has no host", "ncatbot.url=ws:///event");
			startFails("cannot be used: it is no URL at all", "ncatbot.url=ws://a b");
		}

		@Test
		void anUnknownPrimary() {
			startFails("The primary bot is said to be 'cow', but no bot has that name.",
					"ncatbot.bots.cat.url=ws://cat:1", "ncatbot.primary=cow");
		}

		@Test
		void valuesThatMakeNoSense() {
			startFails("ncatbot.call.connection-wait", "ncatbot.call.connection-wait=-1s");
			startFails("ncatbot.connection.ping-interval", "ncatbot.connection.ping-interval=0s");
			startFails("The header 'Host' is set by the transport itself", "ncatbot.headers.Host=x");
			startFails("nowhere", "ncatbot.ssl.bundle=nowhere");
			startFails("ncatbot.call.timeout", "ncatbot.call.timeout=0s");
			startFails("ncatbot.limits.pending-calls", "ncatbot.limits.pending-calls=0");
			startFails("ncatbot.limits.backlog-size", "ncatbot.limits.backlog-size=0");
			startFails("ncatbot.limits.frame-size", "ncatbot.limits.frame-size=-1");
			startFails("ncatbot.threads.max-handlers", "ncatbot.threads.max-handlers=0");
			startFails("ncatbot.threads.max-transfers", "ncatbot.threads.max-transfers=0");
			startFails("ncatbot.limits.inline-files", "ncatbot.limits.inline-files=0");
			startFails("ncatbot.limits.download-spill", "ncatbot.limits.download-spill=0");
			startFails("ncatbot.connection.max-reconnect-delay", "ncatbot.connection.max-reconnect-delay=1ms");
			startFails("ncatbot.handler.slow-after", "ncatbot.handler.slow-after=0s");
			startFails("ncatbot.handler.regex-timeout", "ncatbot.handler.regex-timeout=0s");
			startFails("ncatbot.reply.in-groups", "ncatbot.reply.in-groups=default");
		}

		@Test
		void handlerMethodsThatCannotWork() {
			startFails(WrongEvent.class, "WrongEvent#onGroup(PrivateMessage)", "its annotation is for GroupMessage",
					"Change the parameter to GroupMessage");
			startFails(UnknownParameter.class, "UnknownParameter#onGroup(Thread)", "parameter 'thread' of type Thread",
					"HandlerArgumentResolver");
			startFails(WrongReturn.class, "WrongReturn#onGroup(GroupMessage)", "returns Integer", "Return void");
			startFails(ReplyToRequest.class, "ReplyToRequest#onRequest(FriendRequest)", "nothing to reply to",
					"Return void");
			startFails(TwoAnnotations.class, "TwoAnnotations#onBoth()", "more than one event annotation", "Keep one");
			startFails(LookBehind.class, "LookBehind#onGroup()", "RE2/J", "ncatbot.handler.regex-engine=java");
			startFails(NoSuchProperty.class, "NoSuchProperty#onGroup()", "demo.not-there", "${name:default}");
		}

		private void startFails(String text, String... properties) {
			NcatBotAutoConfigurationTest.this.contextRunner.withPropertyValues(properties).run((context) -> {
				assertThat(context).hasFailed();
				assertThat(FailureReport.of(context.getStartupFailure())).contains(text);
			});
		}

		private void startFails(Class<?> bean, String... texts) {
			NcatBotAutoConfigurationTest.this.contextRunner.withUserConfiguration(bean).run((context) -> {
				assertThat(context).hasFailed();
				assertThat(FailureReport.of(context.getStartupFailure())).contains(texts);
			});
		}

	}

	@Test
	void theDialectOfRegularExpressionsCanBeChanged() {
		this.contextRunner.withUserConfiguration(LookBehind.class)
			.withPropertyValues("ncatbot.handler.regex-engine=java", NO_HELP)
			.run((context) -> assertThat(context.getBean(HandlerRegistry.class).list()).hasSize(1));
	}

	@Test
	void theConversionServiceOfHandlersIsNobodyElsesDefault() {
		this.contextRunner.withBean(WantsConversion.class).run((context) -> {
			assertThat(context).hasBean("ncatBotConversionService");
			assertThat(context.getBean(WantsConversion.class).injected).isNull();
		});
	}

	@Test
	void aConverterOfTheApplicationConvertsGroupsOfARegex() {
		this.contextRunner.withUserConfiguration(OwnType.class)
			.withPropertyValues(NO_HELP)
			.run((context) -> assertThat(context).hasNotFailed()
				.getBean(HandlerRegistry.class)
				.satisfies((registry) -> assertThat(registry.list()).hasSize(1)));
	}

	@Test
	void platformThreadsByDefault() {
		this.contextRunner.run((context) -> assertThat(context).hasBean("ncatBotPlatformThreads")
			.doesNotHaveBean("ncatBotVirtualThreads"));
	}

	@Test
	@EnabledForJreRange(min = JRE.JAVA_21, disabledReason = "this JVM has no virtual threads")
	void virtualThreadsWhereTheUserTurnsThemOn() {
		this.contextRunner.withPropertyValues("spring.threads.virtual.enabled=true")
			.run((context) -> assertThat(context).hasBean("ncatBotVirtualThreads")
				.doesNotHaveBean("ncatBotPlatformThreads"));
	}

	@Test
	void whatHandlesErrorsOrBindsArgumentsMayItselfWantABotApi() {
		this.contextRunner.withUserConfiguration(NeedsBotApi.class)
			.run((context) -> assertThat(context).hasNotFailed().hasSingleBean(HandlerErrorStrategy.class));
	}

	@Test
	void aLazyBeanIsHeardOfWithoutBeingCreated() {
		this.contextRunner.withUserConfiguration(LazyHandlers.class).withPropertyValues(NO_HELP).run((context) -> {
			assertThat(context.getBean(HandlerRegistry.class).list()).singleElement()
				.asString()
				.contains("LazyHandler#onGroup(GroupMessage)");
			assertThat(context.getBeanFactory().containsSingleton("lazyHandler")).isFalse();
		});
	}

	@Test
	void theTokenIsInNoText() {
		this.contextRunner.withPropertyValues("ncatbot.token=secret-token").run((context) -> {
			BotEndpoints bots = BotEndpoints.of(context.getBean(NcatBotProperties.class), java.util.List.of(), null);
			assertThat(bots.toString()).doesNotContain("secret-token");
		});
	}

	static class LookBehind {

		@GroupEvent(regex = "(?<=a)b")
		void onGroup() {
		}

	}

	static class NoSuchProperty {

		@GroupEvent("${demo.not-there}")
		void onGroup() {
		}

	}

	static class WantsConversion {

		private final @Nullable ConversionService injected;

		WantsConversion(ObjectProvider<ConversionService> conversion) {
			this.injected = conversion.getIfAvailable();
		}

	}

	record City(String name) {

	}

	static class CityConverter implements Converter<String, City> {

		@Override
		public City convert(String name) {
			return new City(name);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OwnType {

		@Bean
		CityConverter cityConverter() {
			return new CityConverter();
		}

		@GroupEvent(regex = "(?<city>.+)天气")
		String weather(City city) {
			return city.name();
		}

	}

	static class SpeaksThroughTwo {

		private final BotAPI any;

		private final BotAPI dog;

		SpeaksThroughTwo(BotAPI any, @Qualifier("dog") BotAPI dog) {
			this.any = any;
			this.dog = dog;
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class NeedsBotApi {

		@Bean
		HandlerErrorStrategy errors(BotAPI api) {
			return (failure) -> api.getLoginInfo();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class LazyHandlers {

		@Bean
		@Lazy
		LazyHandler lazyHandler() {
			return new LazyHandler();
		}

	}

	static class LazyHandler {

		@GroupEvent
		void onGroup(GroupMessage message) {
		}

	}

	static class WrongEvent {

		@GroupEvent
		void onGroup(PrivateMessage message) {
		}

	}

	static class UnknownParameter {

		@GroupEvent
		void onGroup(Thread thread) {
		}

	}

	static class WrongReturn {

		@GroupEvent
		Integer onGroup(GroupMessage message) {
			return 1;
		}

	}

	static class ReplyToRequest {

		@RequestEvent
		@Nullable String onRequest(FriendRequest request) {
			return null;
		}

	}

	static class TwoAnnotations {

		@GroupEvent
		@PrivateEvent
		void onBoth() {
		}

	}

}
