package io.ncatbot.boot.autoconfigure.metrics;

import io.ncatbot.api.ActionNames;
import org.jspecify.annotations.Nullable;

import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;

/**
 * What a native image must know: where the names of the actions are.
 */
final class NcatBotMetricsRuntimeHints implements RuntimeHintsRegistrar {

	@Override
	public void registerHints(RuntimeHints hints, @Nullable ClassLoader classLoader) {
		hints.resources().registerPattern(ActionNames.INDEX);
	}

}
