package io.ncatbot.boot.autoconfigure;

import java.util.List;
import java.util.stream.Stream;

import io.ncatbot.concurrent.Timers;
import io.ncatbot.dispatch.AccountRules;
import io.ncatbot.dispatch.Dispatcher;
import io.ncatbot.dispatch.DropListener;
import io.ncatbot.dispatch.EventInterceptor;
import io.ncatbot.handler.CallGuardFactory;
import io.ncatbot.handler.CommandLookup;
import io.ncatbot.handler.HandlerArgumentResolver;
import io.ncatbot.handler.HandlerErrorStrategy;
import io.ncatbot.handler.HandlerObserver;
import io.ncatbot.handler.HandlerRegistry;
import io.ncatbot.handler.HandlerScanner;
import io.ncatbot.handler.LoggingErrorStrategy;
import io.ncatbot.handler.command.Commands;
import io.ncatbot.handler.regex.RegexEngine;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.context.ApplicationEventPublisher;
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
			ObjectProvider<CallGuardFactory> guards, HandlerErrorStrategy errors, RegexEngine regexes,
			ObjectProvider<CommandLookup> commands, @Qualifier("ncatBotConversionService") ConversionService conversion,
			Timers timers, ObjectProvider<HandlerObserver> observers) {
		CommandLookup lookup = commands.getIfAvailable();
		NcatBotProperties.Reply reply = this.mapper.reply();
		return HandlerRegistry.builder()
			.resolvers(withArguments(resolvers.orderedStream(), lookup))
			.guards(guards.orderedStream().toList())
			.errors(errors)
			.regexes(regexes)
			.commands(lookup)
			.conversion(conversion)
			.replyStyles(reply.inGroups(), reply.inPrivate())
			.slowAfter(this.mapper.slowAfter(), timers)
			.observer(HandlerObserver.of(observers.orderedStream().toList()))
			.build();
	}

	/**
	 * What is said to be an argument of a command is one; what could be one leaves the
	 * application's resolvers the choice.
	 */
	private static List<HandlerArgumentResolver> withArguments(Stream<HandlerArgumentResolver> resolvers,
			@Nullable CommandLookup lookup) {
		return (lookup instanceof Commands commands)
				? Stream.of(Stream.of(commands.declaredArguments()), resolvers, Stream.of(commands.argumentsByType()))
					.flatMap((all) -> all)
					.toList()
				: resolvers.toList();
	}

	@Bean
	@ConditionalOnMissingBean
	static HandlerScanner ncatBotHandlerScanner() {
		return new HandlerScanner();
	}

	@Bean
	@ConditionalOnMissingBean
	Dispatcher ncatBotDispatcher(HandlerRegistry handlers, BotThreads threads, Timers timers,
			ObjectProvider<EventInterceptor> interceptors, ObjectProvider<DropListener> dropListeners) {
		AccountRules rules = new AccountRules(handlers, this.properties.deduplicate(),
				this.properties.answerOwnAccounts(), timers);
		return new Dispatcher(rules, threads.handlers(), timers, interceptors.orderedStream().toList(),
				DropListener.of(dropListeners.orderedStream().toList()), threads.continuations());
	}

	@Bean
	@ConditionalOnMissingBean(name = "ncatBotDropPublisher")
	DropListener ncatBotDropPublisher(ApplicationEventPublisher publisher) {
		return publisher::publishEvent;
	}

}
