package io.ncatbot.boot.autoconfigure.metrics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.ncatbot.boot.autoconfigure.NcatBotAutoConfiguration;
import io.ncatbot.connection.Bot;
import io.ncatbot.connection.Bots;
import io.ncatbot.connection.CallOutcome;
import io.ncatbot.connection.FrameConnector;
import io.ncatbot.connection.http.PostRoom;
import io.ncatbot.event.RawJson;
import io.ncatbot.event.UnknownEvent;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The manual lists each meter with its kind and tags, and no other.
 */
class MetersInTheManualTest {

	private static final Path MANUAL = Path.of("../docs/observability.md");

	@Test
	void theTableIsComplete() throws IOException {
		Set<String> listed = Files.readAllLines(MANUAL)
			.stream()
			.filter((line) -> line.startsWith("| `ncatbot."))
			.map((line) -> line.split(" \\| ")[0] + " | " + line.split(" \\| ")[1] + " | " + line.split(" \\| ")[2])
			.collect(Collectors.toCollection(TreeSet::new));
		new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(NcatBotAutoConfiguration.class,
					NcatBotMetricsAutoConfiguration.class, MetricsAutoConfiguration.class))
			.withBean(FrameConnector.class, () -> (endpoint, listener) -> {
			})
			.withBean(SimpleMeterRegistry.class)
			.withBean(PostRoom.class, () -> new PostRoom(1))
			.run((context) -> {
				Bot bot = context.getBean(Bots.class).primary();
				context.getBean(CallMeters.class).onCallEnded(bot, "get_status", CallOutcome.OK, Duration.ofMillis(1));
				context.getBean(HandlerMeters.class)
					.onEnded("greeter.greet", bot, new UnknownEvent(0, 0, "", RawJson.of("{}"), ""),
							Duration.ofMillis(1), null);
				assertThat(rows(context.getBean(MeterRegistry.class))).isEqualTo(listed).hasSizeGreaterThan(15);
			});
	}

	private static Set<String> rows(MeterRegistry registry) {
		return registry.getMeters()
			.stream()
			.map(Meter::getId)
			.filter((id) -> id.getName().startsWith("ncatbot."))
			.map((id) -> "| `%s` | %s | %s".formatted(id.getName(), id.getType().name().toLowerCase(Locale.ROOT),
					id.getTags().isEmpty() ? "none" : tags(id)))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static String tags(Meter.Id id) {
		return id.getTags().stream().map(Tag::getKey).map("`%s`"::formatted).collect(Collectors.joining(", "));
	}

}
