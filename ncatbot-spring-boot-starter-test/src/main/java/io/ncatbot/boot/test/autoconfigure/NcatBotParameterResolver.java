package io.ncatbot.boot.test.autoconfigure;

import java.lang.reflect.Executable;
import java.util.Set;

import io.ncatbot.api.BotAPI;
import io.ncatbot.boot.test.BotTime;
import io.ncatbot.connection.Bots;
import io.ncatbot.simulator.NapCatSimulator;
import io.ncatbot.simulator.SimulatedAccounts;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

import org.springframework.beans.factory.annotation.ParameterResolutionDelegate;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Gives test methods the beans that every test of a bot wants, without
 * {@code @Autowired}.
 */
final class NcatBotParameterResolver implements ParameterResolver {

	private static final Set<Class<?>> TYPES = Set.of(NapCatSimulator.class, SimulatedAccounts.class, BotTime.class,
			BotAPI.class, Bots.class);

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		Executable executable = parameter.getDeclaringExecutable();
		return executable instanceof java.lang.reflect.Method && TYPES.contains(parameter.getParameter().getType())
				&& !ParameterResolutionDelegate.isAutowirable(parameter.getParameter(), parameter.getIndex());
	}

	@Override
	public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
		return SpringExtension.getApplicationContext(context).getBean(parameter.getParameter().getType());
	}

}
