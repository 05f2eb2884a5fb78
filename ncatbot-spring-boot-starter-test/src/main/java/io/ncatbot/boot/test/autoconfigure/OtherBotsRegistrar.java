package io.ncatbot.boot.test.autoconfigure;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import io.ncatbot.boot.test.NapCatSimulatorCustomizer;
import io.ncatbot.boot.test.NapCatWorld;
import io.ncatbot.simulator.NapCatSimulator;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.support.AutowireCandidateQualifier;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotationMetadata;

/**
 * A simulator for each bot of {@code ncatbot.bots} but the primary one, so that none of
 * them connects to a real NapCat either. Their accounts are numbered from 10002.
 */
final class OtherBotsRegistrar implements ImportBeanDefinitionRegistrar {

	private static final long FIRST_ACCOUNT = 10_002;

	private final Environment environment;

	private final BeanFactory beans;

	OtherBotsRegistrar(Environment environment, BeanFactory beans) {
		this.environment = environment;
		this.beans = beans;
	}

	@Override
	public void registerBeanDefinitions(AnnotationMetadata metadata, BeanDefinitionRegistry registry) {
		long account = FIRST_ACCOUNT;
		Set<String> names = new TreeSet<>(names(this.environment));
		names.remove(SimulatedConnectionDetails.primary(this.environment));
		for (String name : names) {
			register(registry, name, account++);
		}
	}

	private static Set<String> names(Environment environment) {
		return Binder.get(environment)
			.bind("ncatbot.bots", Bindable.mapOf(String.class, Object.class))
			.orElse(Map.of())
			.keySet();
	}

	private void register(BeanDefinitionRegistry registry, String name, long account) {
		String simulatorName = "napCatSimulator-" + name;
		RootBeanDefinition simulator = new RootBeanDefinition(NapCatSimulator.class, () -> start(account));
		simulator.setDestroyMethodName("close");
		simulator.addQualifier(new AutowireCandidateQualifier(Qualifier.class, name));
		registry.registerBeanDefinition(simulatorName, simulator);
		registry.registerBeanDefinition("napCatConnectionDetails-" + name, new RootBeanDefinition(
				SimulatedConnectionDetails.class,
				() -> new SimulatedConnectionDetails(name, this.beans.getBean(simulatorName, NapCatSimulator.class))));
	}

	private NapCatSimulator start(long account) {
		return SimulatorSettings
			.builder(this.beans.getBeanProvider(NapCatWorld.class),
					this.beans.getBeanProvider(NapCatSimulatorCustomizer.class))
			.selfId(account)
			.start();
	}

}
