package io.ncatbot.boot.autoconfigure;

import java.util.Map;
import java.util.TreeMap;

import io.ncatbot.api.BotAPI;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.beans.factory.support.AutowireCandidateQualifier;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.core.ResolvableType;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotationMetadata;

/**
 * Lets a bot of {@code ncatbot.bots} be injected by its name, as a {@link BotAPI} with a
 * {@link Qualifier}. Without one, the primary bot is injected as ever.
 */
final class NamedBotApiRegistrar implements ImportBeanDefinitionRegistrar {

	private static final String PREFIX = "ncatBotApi-";

	private final Environment environment;

	NamedBotApiRegistrar(Environment environment) {
		this.environment = environment;
	}

	@Override
	public void registerBeanDefinitions(AnnotationMetadata importing, BeanDefinitionRegistry registry) {
		Map<String, Object> none = Map.of();
		Map<String, Object> bots = Binder.get(this.environment)
			.bind("ncatbot.bots", Bindable.mapOf(String.class, Object.class))
			.orElse(none);
		new TreeMap<>(bots).keySet().forEach((name) -> {
			if (!registry.containsBeanDefinition(PREFIX + name)) {
				registry.registerBeanDefinition(PREFIX + name, definition(name));
			}
		});
	}

	private static RootBeanDefinition definition(String name) {
		RootBeanDefinition definition = new RootBeanDefinition(NamedBotApi.class);
		definition.setTargetType(ResolvableType.forClass(NamedBotApi.class));
		definition.setAutowireMode(AbstractBeanDefinition.AUTOWIRE_CONSTRUCTOR);
		definition.getConstructorArgumentValues().addIndexedArgumentValue(0, name);
		definition.addQualifier(new AutowireCandidateQualifier(Qualifier.class, name));
		// Or a plain BotAPI would be ambiguous.
		definition.setDefaultCandidate(false);
		definition.setLazyInit(true);
		return definition;
	}

}
