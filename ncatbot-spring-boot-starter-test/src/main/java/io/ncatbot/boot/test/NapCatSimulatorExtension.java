package io.ncatbot.boot.test;

import java.time.Duration;
import java.util.function.Consumer;

import io.ncatbot.simulator.NapCatSimulator;
import io.ncatbot.simulator.NapCatSimulatorBuilder;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives each test method a simulated NapCat of its own, without Spring: as a parameter of
 * the method, and of those that run before and after it. Whatever connects to it is
 * tested, in whatever language it is written.
 * <p>
 * It is switched on by {@code ExtendWith}; with other settings it is a static field with
 * {@code RegisterExtension}, made by {@link #with(Consumer)}. Assertions know when a bot
 * is idle once it is {@linkplain Idleness#watch watched}.
 */
public final class NapCatSimulatorExtension implements BeforeEachCallback, ParameterResolver {

	private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace
		.create(NapCatSimulatorExtension.class);

	private final Consumer<NapCatSimulatorBuilder> settings;

	/** Creates an extension whose simulators have the people of {@link NapCatWorld}. */
	public NapCatSimulatorExtension() {
		this((builder) -> {
		});
	}

	private NapCatSimulatorExtension(Consumer<NapCatSimulatorBuilder> settings) {
		this.settings = settings;
	}

	/**
	 * Creates an extension with other settings.
	 * @param settings changes the settings
	 * @return the extension
	 */
	public static NapCatSimulatorExtension with(Consumer<NapCatSimulatorBuilder> settings) {
		return new NapCatSimulatorExtension(settings);
	}

	@Override
	public void beforeEach(ExtensionContext context) {
		simulator(context);
	}

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		return parameter.getParameter().getType() == NapCatSimulator.class && context.getTestMethod().isPresent();
	}

	@Override
	public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
		return simulator(context);
	}

	private NapCatSimulator simulator(ExtensionContext context) {
		return context.getStore(NAMESPACE).computeIfAbsent(Running.class, (key) -> start(), Running.class).simulator();
	}

	private Running start() {
		NapCatSimulatorBuilder builder = NapCatSimulator.builder()
			.people(NapCatWorld::standard)
			.heartbeat(Duration.ZERO);
		this.settings.accept(builder);
		return new Running(builder.start());
	}

	/**
	 * A simulator that ends with its test.
	 *
	 * @param simulator the simulator
	 */
	private record Running(NapCatSimulator simulator) implements AutoCloseable {

		@Override
		public void close() {
			Idleness idleness = Idleness.of(this.simulator);
			if (idleness != null) {
				idleness.close();
			}
			this.simulator.close();
		}

	}

}
