package io.ncatbot.boot.autoconfigure.metrics;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.ncatbot.boot.autoconfigure.NcatBotAutoConfiguration;
import io.ncatbot.connection.Bot;
import io.ncatbot.connection.BotObserver;
import io.ncatbot.connection.Bots;
import io.ncatbot.connection.CallOutcome;
import io.ncatbot.connection.Endpoint;
import io.ncatbot.connection.FrameConnector;
import io.ncatbot.handler.HandlerObserver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class NcatBotMetricsAutoConfigurationTest {

	private static final String ADDRESS = "ws://localhost:1";

	private final ApplicationContextRunner bots = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(NcatBotAutoConfiguration.class, NcatBotMetricsAutoConfiguration.class))
		.withBean(FrameConnector.class, () -> (endpoint, listener) -> {
		});

	private final ApplicationContextRunner contextRunner = this.bots
		.withConfiguration(
				AutoConfigurations.of(MetricsAutoConfiguration.class, CompositeMeterRegistryAutoConfiguration.class))
		.withBean(SimpleMeterRegistry.class);

	private static Collection<String> measured(MeterRegistry registry) {
		return registry.find("ncatbot.frames")
			.meters()
			.stream()
			.map((meter) -> meter.getId().getTag("bot"))
			.sorted()
			.toList();
	}

	@Test
	void eachBotHasItsMetersForAsLongAsItLives() {
		this.contextRunner.run((context) -> {
			MeterRegistry registry = context.getBean(MeterRegistry.class);
			Bots bots = context.getBean(Bots.class);
			assertThat(measured(registry)).containsExactly("default");
			int before = registry.getMeters().size();
			bots.connect("guest", Endpoint.of(ADDRESS, null));
			assertThat(measured(registry)).containsExactly("default", "guest");
			assertThat(registry.get("ncatbot.bots").tag("link", "connecting").gauge().value()).isEqualTo(2);
			bots.disconnect("guest");
			assertThat(registry.getMeters()).hasSize(before);
			bots.connect("guest", Endpoint.of(ADDRESS, null));
			assertThat(registry.get("ncatbot.connected").tag("bot", "guest").gauge().value()).isZero();
		});
	}

	@Test
	void pastTheLimitBotsAreOnlyCounted(CapturedOutput output) {
		this.contextRunner.withPropertyValues("ncatbot.metrics.max-bots=2").run((context) -> {
			MeterRegistry registry = context.getBean(MeterRegistry.class);
			Bots bots = context.getBean(Bots.class);
			for (String name : List.of("a", "b", "c")) {
				bots.connect(name, Endpoint.of(ADDRESS, null));
			}
			assertThat(measured(registry)).containsExactly("a", "default");
			assertThat(registry.get("ncatbot.bots").tag("link", "connecting").gauge().value()).isEqualTo(4);
			assertThat(output).containsOnlyOnce("ncatbot.metrics.max-bots");
			bots.disconnect("a");
			assertThat(measured(registry)).as("the next one gets its place").containsExactly("b", "default");
		});
	}

	@Test
	void aNamesakeThatComesBeforeTheOtherIsRemovedHasItsMeters() {
		this.contextRunner.run((context) -> {
			MeterRegistry registry = context.getBean(MeterRegistry.class);
			BotMeters meters = context.getBean(BotMeters.class);
			Bots bots = context.getBean(Bots.class);
			Bot old = bots.connect("guest", Endpoint.of(ADDRESS, null));
			bots.disconnect("guest");
			meters.onAdded(old);
			bots.connect("guest", Endpoint.of(ADDRESS, null));
			meters.onRemoved(old);
			assertThat(measured(registry)).containsExactly("default", "guest");
		});
	}

	@Test
	void actionsThatAreOnlyCalledByNameAreOneSeries() {
		this.contextRunner.run((context) -> {
			MeterRegistry registry = context.getBean(MeterRegistry.class);
			BotObserver calls = context.getBean(CallMeters.class);
			Bot bot = context.getBean(Bots.class).primary();
			for (int i = 0; i < 100; i++) {
				calls.onCallEnded(bot, "made_up_" + i, CallOutcome.FAILED, Duration.ofMillis(10));
			}
			calls.onCallEnded(bot, "send_group_msg", CallOutcome.TIMEOUT, Duration.ofSeconds(30));
			assertThat(registry.find("ncatbot.calls").timers()).hasSize(2);
			assertThat(registry.get("ncatbot.calls").tags("action", "other", "outcome", "failed").timer().count())
				.isEqualTo(100);
			assertThat(registry.get("ncatbot.calls")
				.tags("action", "send_group_msg", "outcome", "timeout")
				.timer()
				.totalTime(TimeUnit.SECONDS)).isEqualTo(30);
		});
	}

	@Test
	void severalRegistriesAreAllFed() {
		this.contextRunner.withBean("another", SimpleMeterRegistry.class, SimpleMeterRegistry::new).run((context) -> {
			context.getBean(CallMeters.class)
				.onCallEnded(context.getBean(Bots.class).primary(), "get_status", CallOutcome.OK, Duration.ofMillis(1));
			assertThat(context.getBeansOfType(SimpleMeterRegistry.class).values()).hasSize(2).allSatisfy((registry) -> {
				assertThat(measured(registry)).containsExactly("default");
				assertThat(registry.get("ncatbot.calls").timer().count()).isEqualTo(1);
			});
		});
	}

	@Test
	void theirPropertyIsChecked() {
		this.contextRunner.withPropertyValues("ncatbot.metrics.max-bots=0")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageContaining("ncatbot.metrics.max-bots"));
	}

	@Test
	void micrometersOwnFilterSwitchesThemOff() {
		this.contextRunner.withPropertyValues("management.metrics.enable.ncatbot=false")
			.run((context) -> assertThat(context.getBean(MeterRegistry.class).getMeters()).extracting(Meter::getId)
				.extracting(Meter.Id::getName)
				.noneMatch((name) -> name.startsWith("ncatbot")));
	}

	@Test
	void withoutMicrometerNothingIsMeasuredAndAllElseWorks() {
		this.bots.withClassLoader(new FilteredClassLoader("io.micrometer.core", "org.springframework.boot.micrometer"))
			.run((context) -> assertThat(context).hasSingleBean(Bots.class)
				.doesNotHaveBean(BotObserver.class)
				.doesNotHaveBean(HandlerObserver.class));
	}

	@Test
	void withoutARegistryNothingIsMeasured() {
		this.bots.run((context) -> assertThat(context).hasSingleBean(Bots.class)
			.doesNotHaveBean(BotObserver.class)
			.doesNotHaveBean(HandlerObserver.class));
	}

	@Test
	void withoutBotsNothingIsMeasured() {
		this.contextRunner.withPropertyValues("ncatbot.enabled=false")
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(BotMeters.class));
	}

	@Test
	void aNativeImageHasTheNamesOfTheActions() {
		RuntimeHints hints = new RuntimeHints();
		new NcatBotMetricsRuntimeHints().registerHints(hints, null);
		assertThat(RuntimeHintsPredicates.resource().forResource("META-INF/ncatbot/actions.json")).accepts(hints);
	}

}
