package io.ncatbot.boot.autoconfigure;

import io.ncatbot.handler.CommandLookup;
import io.ncatbot.handler.HandlerRegistry;
import io.ncatbot.handler.command.ArgumentValidator;
import io.ncatbot.handler.command.BeanValidation;
import io.ncatbot.handler.command.Commands;
import io.ncatbot.handler.command.CommandsBuilder;
import io.ncatbot.handler.command.HelpCommand;
import jakarta.validation.Validator;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.env.Environment;
import org.springframework.format.support.FormattingConversionService;

/**
 * How commands are written, and what users are told about them.
 */
@Configuration(proxyBeanMethods = false)
class CommandConfiguration {

	private final NcatBotPropertiesMapper mapper;

	CommandConfiguration(NcatBotProperties properties, Environment environment) {
		this.mapper = new NcatBotPropertiesMapper(properties);
		this.mapper.requireOneText(environment, "commands.help.aliases");
	}

	@Bean
	@ConditionalOnMissingBean(CommandLookup.class)
	Commands ncatBotCommands(ListableBeanFactory beans,
			@Qualifier("ncatBotConversionService") ConversionService conversion, MessageSource messages,
			ObjectProvider<ArgumentValidator> validator) {
		CommandsBuilder commands = this.mapper.commands()
			.converters(convertersOf(beans))
			.conversion(conversion)
			.messages(messages);
		validator.ifAvailable(commands::validator);
		return commands.build();
	}

	/** The application's own converters, which must win over what is built in. */
	private static ConversionService convertersOf(ListableBeanFactory beans) {
		FormattingConversionService own = new FormattingConversionService();
		ApplicationConversionService.addBeans(own, beans);
		return own;
	}

	/** Only for our own registry: another may know no commands. */
	@Bean
	@ConditionalOnMissingBean
	@ConditionalOnBean(value = Commands.class, name = "ncatBotHandlerRegistry")
	@ConditionalOnBooleanProperty(name = "ncatbot.commands.help.enabled", matchIfMissing = true)
	HelpCommand ncatBotHelpCommand(HandlerRegistry handlers, Commands commands) {
		return new HelpCommand(handlers, commands, this.mapper.helpPageSize());
	}

	/**
	 * Bean Validation, where there is any.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(Validator.class)
	static class ValidationConfiguration {

		@Bean
		@ConditionalOnMissingBean
		@ConditionalOnBean(Validator.class)
		ArgumentValidator ncatBotArgumentValidator(Validator validator) {
			return new BeanValidation(validator);
		}

	}

}
