package io.ncatbot.boot.test.autoconfigure;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.support.AutowireCandidateQualifier;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotationMetadata;

import io.ncatbot.simulator.NapCatSimulator;

/**
 * A simulator for each bot, so that none of them connects to a real NapCat.
 */
final class SimulatorsRegistrar implements ImportBeanDefinitionRegistrar {

	private static final String SIMULATOR = "napCatSimulator";

	private final Environment environment;

	private final BeanFactory beans;

	SimulatorsRegistrar(Environment environment, BeanFactory beans) {
		this.environment = environment;
		this.beans = beans;
	}

	/** The name of the bean that is a bot's simulator. */
	static String beanName(TestedBots bots, TestedBot bot) {
		return bot.equals(bots.primary()) ? SIMULATOR : SIMULATOR + "-" + bot.name();
	}

	@Override
	public void registerBeanDefinitions(AnnotationMetadata metadata, BeanDefinitionRegistry registry) {
		Transport transport = TestProperties.transport(this.environment);
		TestedBots bots = TestedBots.of(this.environment);
		for (TestedBot bot : bots.all()) {
			String name = beanName(bots, bot);
			registry.registerBeanDefinition(name, simulator(bot, bot.equals(bots.primary()), transport));
			if (transport.goesToNapCat()) {
				registry.registerBeanDefinition("napCatConnectionDetails-" + bot.name(),
						new RootBeanDefinition(SimulatedConnectionDetails.class,
								() -> new SimulatedConnectionDetails(bot.name(),
										this.beans.getBean(name, NapCatSimulator.class), transport)));
			}
		}
	}

	private RootBeanDefinition simulator(TestedBot bot, boolean primary, Transport transport) {
		RootBeanDefinition definition = new RootBeanDefinition(NapCatSimulator.class,
				() -> this.beans.getBean(SimulatorStart.class).start(bot, primary, transport));
		definition.setPrimary(primary);
		definition.addQualifier(new AutowireCandidateQualifier(Qualifier.class, bot.name()));
		// All of them are closed together.
		definition.setDestroyMethodName("");
		return definition;
	}

}
