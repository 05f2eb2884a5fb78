package io.ncatbot.boot.autoconfigure.actuate;

import io.ncatbot.boot.autoconfigure.NcatBotAutoConfiguration;
import io.ncatbot.connection.BotActivity;
import io.ncatbot.connection.Bots;
import io.ncatbot.connection.FrameConnector;
import io.ncatbot.event.GroupMessage;
import io.ncatbot.handler.GroupEvent;
import io.ncatbot.handler.HandlerKind;
import org.junit.jupiter.api.Test;

import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.annotation.ReflectiveRuntimeHintsRegistrar;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.Ordered;

import static org.assertj.core.api.Assertions.assertThat;

class NcatBotEndpointAutoConfigurationTest {

	private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
		.withConfiguration(
				AutoConfigurations.of(NcatBotAutoConfiguration.class, NcatBotEndpointAutoConfiguration.class))
		.withBean(FrameConnector.class, () -> (endpoint, listener) -> {
		})
		.withBean("greeter", Greeter.class)
		.withPropertyValues("ncatbot.commands.help.enabled=false");

	@Test
	void itShowsBotsAndHandlersOnceItIsExposed() {
		this.contextRunner.withPropertyValues("management.endpoints.web.exposure.include=ncatbot").run((context) -> {
			NcatBotEndpoint.NcatBotDescriptor shown = context.getBean(NcatBotEndpoint.class).ncatBot();
			assertThat(shown.primary()).isEqualTo("default");
			assertThat(shown.bots()).containsOnlyKeys("default");
			assertThat(shown.handlers()).containsExactly(new NcatBotEndpoint.HandlerDescriptor("greeter.greet",
					Greeter.class.getName() + "#greet(GroupMessage)", HandlerKind.EVENT,
					shown.handlers().get(0).match(), Ordered.LOWEST_PRECEDENCE, true, 0));
			assertThat(shown.handlers().get(0).match()).contains("你好");
		});
	}

	@Test
	void byDefaultItIsNotExposedAndNotThere() {
		this.contextRunner.run((context) -> assertThat(context).doesNotHaveBean(NcatBotEndpoint.class));
	}

	@Test
	void withoutTheActuatorAllElseWorks() {
		this.contextRunner.withClassLoader(new FilteredClassLoader(Endpoint.class))
			.run((context) -> assertThat(context).hasSingleBean(Bots.class).doesNotHaveBean(NcatBotEndpoint.class));
	}

	@Test
	void aNativeImageCanWriteWhatItShows() {
		RuntimeHints hints = new RuntimeHints();
		new ReflectiveRuntimeHintsRegistrar().registerRuntimeHints(hints, NcatBotEndpoint.class);
		assertThat(RuntimeHintsPredicates.reflection().onType(NcatBotEndpoint.HandlerDescriptor.class)).accepts(hints);
		assertThat(RuntimeHintsPredicates.reflection().onType(BotActivity.class)).accepts(hints);
	}

	static class Greeter {

		@GroupEvent("你好")
		void greet(GroupMessage message) {
		}

	}

}
