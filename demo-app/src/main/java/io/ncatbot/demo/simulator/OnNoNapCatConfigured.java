package io.ncatbot.demo.simulator;

import java.util.stream.Stream;

import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.ConfigurationPropertyState;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Matches while the configuration names no NapCat.
 */
class OnNoNapCatConfigured implements Condition {

	@Override
	public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
		Iterable<ConfigurationPropertySource> sources = ConfigurationPropertySources.get(context.getEnvironment());
		return Stream.of("ncatbot.url", "ncatbot.bots", "ncatbot.reverse", "ncatbot.webhook")
			.map(ConfigurationPropertyName::of)
			.noneMatch((name) -> isSet(name, sources));
	}

	private static boolean isSet(ConfigurationPropertyName name, Iterable<ConfigurationPropertySource> sources) {
		for (ConfigurationPropertySource source : sources) {
			if (source.getConfigurationProperty(name) != null
					|| source.containsDescendantOf(name) == ConfigurationPropertyState.PRESENT) {
				return true;
			}
		}
		return false;
	}

}
