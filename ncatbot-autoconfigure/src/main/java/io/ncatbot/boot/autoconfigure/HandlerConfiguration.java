package io.ncatbot.boot.autoconfigure;

import io.ncatbot.concurrent.Timers;
import io.ncatbot.dispatch.AccountRules;
import io.ncatbot.dispatch.Dispatcher;
import io.ncatbot.dispatch.EventInterceptor;
import io.ncatbot.handler.CommandLookup;
import io.ncatbot.handler.HandlerArgumentResolver;
import io.ncatbot.handler.HandlerErrorStrategy;
import io.ncatbot.handler.HandlerRegistry;
import io.ncatbot.handler.HandlerScanner;
import io.ncatbot.handler.LoggingErrorStrategy;
import io.ncatbot.handler.regex.RegexEngine;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;

/**
 * From an event to the annotated methods that handle it.
 */
@Configuration(proxyBeanMethods = false)
class HandlerConfiguration {

	private final NcatBotProperties properties;

	private final NcatBotPropertiesMapper mapper;

	HandlerConfiguration(NcatBotProperties properties) {
		this.properties = properties;
		this.mapper = new NcatBotPropertiesMapper(properties);
	}

	@Bean
	@ConditionalOnMissingBean
	HandlerErrorStrategy ncatBotHandlerErrorStrategy() {
		return new LoggingErrorStrategy();
	}

	@Bean
	@ConditionalOnMissingBean
	RegexEngine ncatBotRegexEngine(Timers timers) {
		return switch (this.properties.handler().regexEngine()) {
			case RE2J -> RegexEngine.linear();
			case JAVA -> RegexEngine.backtracking(this.mapper.regexTimeout(), timers);
		};
	}

	/**
	 * Converts text to the types of parameters, with the application's own converters. It
	 * is nobody's default, so that the application's conversion service stays the one.
	 */
	@Bean(defaultCandidate = false)
	@ConditionalOnMissingBean(name = "ncatBotConversionService")
	ConversionService ncatBotConversionService(ListableBeanFactory beans) {
		ApplicationConversionService conversion = new ApplicationConversionService();
		ApplicationConversionService.addBeans(conversion, beans);
		return conversion;
	}

	@Bean
	@ConditionalOnMissingBean
	HandlerRegistry ncatBotHandlerRegistry(ObjectProvider<HandlerArgumentResolver> resolvers,
			HandlerErrorStrategy errors, RegexEngine regexes, ObjectProvider<CommandLookup> commands,
			@Qualifier("ncatBotConversionService") ConversionService conversion, Timers timers) {
		NcatBotProperties.Reply reply = this.mapper.reply();
		return HandlerRegistry.builder()
			.resolvers(resolvers.orderedStream().toList())
			.errors(errors)
			.regexes(regexes)
			.commands(commands.getIfAvailable())
			.conversion(conversion)
			.replyStyles(reply.inGroups(), reply.inPrivate())
			.slowAfter(this.mapper.slowAfter(), timers)
			.build();
	}

	@Bean
	@ConditionalOnMissingBean
	static HandlerScanner ncatBotHandlerScanner() {
		return new HandlerScanner();
	}

	@Bean
	@ConditionalOnMissingBean
	Dispatcher ncatBotDispatcher(HandlerRegistry handlers, BotThreads threads, Timers timers,
			ObjectProvider<EventInterceptor> interceptors) {
		AccountRules rules = new AccountRules(handlers, this.properties.deduplicate(),
				this.properties.answerOwnAccounts(), timers);
		return new Dispatcher(rules, threads.handlers(), this.mapper.dispatchLimits(), timers,
				interceptors.orderedStream().toList());
	}

}
