package io.ncatbot.handler;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;

import io.ncatbot.api.BotAPI;
import io.ncatbot.connection.Bot;
import io.ncatbot.dispatch.EventHandler;
import io.ncatbot.event.Event;
import io.ncatbot.event.FriendRequest;
import io.ncatbot.event.GroupMessage;
import io.ncatbot.event.GroupMessageSent;
import io.ncatbot.event.IncomingMessage;
import io.ncatbot.event.PrivateMessage;
import io.ncatbot.event.Request;
import io.ncatbot.event.Sender;
import io.ncatbot.message.Message;
import org.aopalliance.intercept.MethodInterceptor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.aop.framework.ProxyFactory;
import org.springframework.aop.framework.autoproxy.DefaultAdvisorAutoProxyCreator;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.NameMatchMethodPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Scope;
import org.springframework.context.annotation.ScopedProxyMode;
import org.springframework.context.support.SimpleThreadScope;
import org.springframework.core.annotation.Order;

import tools.jackson.databind.JsonNode;

import static io.ncatbot.handler.HandlerEvents.decode;
import static io.ncatbot.handler.HandlerEvents.friendRequest;
import static io.ncatbot.handler.HandlerEvents.groupMessage;
import static io.ncatbot.handler.HandlerEvents.privateMessage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class HandlerScannerTest {

	private static final List<String> seen = Collections.synchronizedList(new ArrayList<>());

	private final RecordingBot bot = new RecordingBot();

	private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

	@AfterEach
	void close() {
		seen.clear();
		this.context.close();
	}

	private HandlerRegistry start(Class<?>... beans) {
		this.context.getBeanFactory().registerScope("thread", new SimpleThreadScope());
		this.context.register(Infrastructure.class);
		if (beans.length > 0) {
			this.context.register(beans);
		}
		this.context.refresh();
		return this.context.getBean(HandlerRegistry.class);
	}

	private void handle(HandlerRegistry registry, Event event) {
		for (EventHandler handler : registry.matching(this.bot, event)) {
			CompletionStage<?> stage = handler.handle(this.bot, event);
			if (stage != null) {
				stage.toCompletableFuture().join();
			}
		}
	}

	@Test
	void argumentsComeByType() {
		handle(start(AllArguments.class), groupMessage("早"));
		assertThat(seen)
			.containsExactly("GroupMessage 早 from 小明 via default, 123 in the JSON, and the API is the bot's");
	}

	@Test
	void theExactTextIsWhatTheUserTyped() {
		HandlerRegistry registry = start(ExactText.class);
		assertThat(registry.wants(this.bot, groupMessage("测试一下"))).isFalse();
		handle(registry, groupMessage("测试"));
		handle(registry, groupMessage("  测试\\n"));
		handle(registry, privateMessage("测试"));
		handle(registry, decode("""
				{"time":1,"self_id":10001,"post_type":"message","message_type":"group","group_id":123,"user_id":456,\
				"message_id":7,"message":[{"type":"reply","data":{"id":"5"}},{"type":"at","data":{"qq":"10001"}},\
				{"type":"text","data":{"text":" 测试"}}]}"""));
		assertThat(seen).containsExactly("group 测试", "group 测试", "private 测试", "group 测试");
	}

	@Test
	void theParameterNarrowsWhatIsHandled() {
		HandlerRegistry registry = start(Narrowing.class);
		handle(registry, friendRequest());
		handle(registry, groupMessage("x"));
		assertThat(seen).containsExactlyInAnyOrder("friend 加我", "FriendRequest for both", "any message",
				"GroupMessage for both");
	}

	@Test
	void whatTheBotItselfSaidReachesOnlyThoseWhoDeclareIt() {
		HandlerRegistry registry = start(Narrowing.class, OwnMessages.class);
		handle(registry,
				decode("""
						{"time":1,"self_id":10001,"post_type":"message_sent","message_type":"group","group_id":123,\
						"user_id":10001,"message_id":7,"message":[{"type":"text","data":{"text":"我说的"}}],"raw_message":"我说的"}"""));
		handle(registry,
				decode("""
						{"time":1,"self_id":10001,"post_type":"message","message_type":"group","group_id":123,\
						"user_id":10001,"message_id":8,"message":[{"type":"text","data":{"text":"也是我"}}],"raw_message":"也是我"}"""));
		assertThat(seen).containsExactly("own 我说的");
	}

	@Test
	void aReturnedValueIsTheReply() {
		HandlerRegistry registry = start(Replies.class);
		handle(registry, groupMessage("text"));
		handle(registry, groupMessage("message"));
		handle(registry, groupMessage("stage"));
		handle(registry, groupMessage("nothing"));
		handle(registry, privateMessage("private"));
		List<String> requests = this.bot.requests();
		assertThat(requests).hasSize(4);
		assertThat(requests.subList(0, 3))
			.allSatisfy((request) -> assertThat(request).contains("\"action\":\"send_group_msg\"",
					"\"group_id\":\"123\"", "{\"type\":\"reply\",\"data\":{\"id\":\"7\"}}"));
		assertThat(requests.get(0)).contains("a text");
		assertThat(requests.get(1)).contains("a message", "\"type\":\"at\"");
		assertThat(requests.get(2)).contains("a stage");
		assertThat(requests.get(3)).contains("\"action\":\"send_private_msg\"", "\"user_id\":\"456\"", "in private")
			.doesNotContain("\"type\":\"reply\"");
	}

	@Test
	void aReplyThatIsRefusedIsAFailureOfTheHandler() {
		this.bot.refuseWith(1200);
		handle(start(Replies.class), groupMessage("text"));
		assertThat(seen).singleElement()
			.asString()
			.startsWith("failed: " + Replies.class.getName() + "#text(): send_group_msg failed with retcode 1200");
	}

	@Test
	void aHandlerThatThrowsReachesTheErrorStrategy() {
		HandlerRegistry registry = start(Throwing.class);
		handle(registry, groupMessage("throw"));
		handle(registry, groupMessage("stage"));
		assertThat(seen).containsExactly("failed: " + Throwing.class.getName() + "#now(): now",
				"failed: " + Throwing.class.getName() + "#later(): later");
	}

	@Test
	void aCallThatIsRefusedIsAnsweredAndNoFailure() {
		handle(start(Refusing.class, RefusedArguments.class), groupMessage("x"));
		assertThat(this.bot.requests()).singleElement().asString().contains("要写一个数字");
		assertThat(seen).as("neither called nor failed").isEmpty();
	}

	@Test
	void handlersRunInTheirOrder() {
		handle(start(InOrder.class), groupMessage("x"));
		assertThat(seen).containsExactly("first", "second", "third");
	}

	@Test
	void aLazyBeanIsCreatedOnlyByItsFirstEvent() {
		HandlerRegistry registry = start(LazyBean.class);
		handle(registry, privateMessage("nothing for it"));
		assertThat(LazyBean.created).hasValue(0);
		handle(registry, groupMessage("x"));
		handle(registry, groupMessage("x"));
		assertThat(LazyBean.created).hasValue(1);
		assertThat(seen).containsExactly("lazy", "lazy");
	}

	@Test
	void aPrototypeIsMadeAnewForEachEvent() {
		HandlerRegistry registry = start(PrototypeBean.class);
		handle(registry, groupMessage("x"));
		handle(registry, groupMessage("x"));
		assertThat(seen).containsExactly("prototype 1", "prototype 2");
	}

	@Test
	void aScopedBeanIsReachedThroughItsProxyOnce() {
		HandlerRegistry registry = start(ScopedBean.class);
		assertThat(registry.list()).hasSize(1);
		handle(registry, groupMessage("x"));
		assertThat(seen).containsExactly("scoped");
	}

	@Test
	void aProxiedBeanIsCalledThroughItsProxy() {
		HandlerRegistry registry = start(Advised.class, Advice.class);
		assertThat(registry.list()).hasSize(1);
		handle(registry, groupMessage("x"));
		assertThat(seen).containsExactly("advice", "advised");
	}

	@Test
	void aBeanBehindAnInterfaceThatLacksTheMethodStopsTheStart() {
		assertThatExceptionOfType(InvalidHandlerException.class).isThrownBy(() -> start(InterfaceProxied.class))
			.withMessageContaining("proxy")
			.withMessageContaining("InterfaceProxied$Hidden#onGroup(GroupMessage)");
	}

	@Test
	void aBeanThatIsRegisteredLateIsFoundWhenItIsCreated() {
		HandlerRegistry registry = start();
		assertThat(registry.wants(this.bot, groupMessage("x"))).isFalse();
		this.context.registerBean("late", LateBean.class, LateBean::new);
		this.context.getBean("late");
		handle(registry, groupMessage("x"));
		assertThat(seen).containsExactly("late");
		this.context.getBean("late");
		assertThat(registry.list()).as("found once").hasSize(1);
	}

	@Test
	void anInheritedMethodIsFoundOnce() {
		HandlerRegistry registry = start(Child.class);
		assertThat(registry.list()).hasSize(1);
		handle(registry, groupMessage("x"));
		assertThat(seen).containsExactly("inherited");
	}

	@Test
	void anAnnotationOfOnesOwnWorksLikeTheirs() {
		HandlerRegistry registry = start(ComposedAnnotation.class);
		handle(registry, groupMessage("别的"));
		handle(registry, groupMessage("早安"));
		assertThat(seen).containsExactly("composed");
	}

	@Configuration(proxyBeanMethods = false)
	static class Infrastructure {

		@Bean
		static HandlerScanner scanner() {
			return new HandlerScanner();
		}

		@Bean
		HandlerRegistry registry(ObjectProvider<HandlerArgumentResolver> resolvers) {
			return HandlerRegistry.builder()
				.resolvers(resolvers.orderedStream().toList())
				.errors((failure) -> seen
					.add("failed: %s: %s".formatted(failure.handler(), failure.cause().getMessage())))
				.build();
		}

	}

	static class AllArguments {

		@GroupEvent
		void on(GroupMessage event, Message message, Sender sender, Bot bot, BotAPI api, JsonNode raw) {
			seen.add("%s %s from %s via %s, %d in the JSON, and the API is %s".formatted(
					event.getClass().getSimpleName(), message.text(), sender.nickname(), bot.name(),
					raw.path("group_id").asLong(), (api == bot.api()) ? "the bot's" : "another"));
		}

	}

	static class ExactText {

		@GroupEvent("测试")
		void inGroup(Message message) {
			seen.add("group " + message.plainText());
		}

		@PrivateEvent(text = " 测试 ")
		private void inPrivate(PrivateMessage message) {
			seen.add("private " + message.plainText());
		}

	}

	static class Narrowing {

		@RequestEvent
		void onFriend(FriendRequest request) {
			seen.add("friend " + request.comment());
		}

		@MessageEvent
		void onMessage(IncomingMessage message) {
			seen.add("any message");
		}

		@OnEvent(events = { Request.class, GroupMessage.class })
		void onBoth(Event event) {
			seen.add(event.getClass().getSimpleName() + " for both");
		}

	}

	static class OwnMessages {

		@OnEvent
		void own(GroupMessageSent sent) {
			seen.add("own " + sent.rawMessage());
		}

	}

	static class Replies {

		@GroupEvent("text")
		String text() {
			return "a text";
		}

		@GroupEvent("message")
		Message message() {
			return Message.of("a message ").at(456);
		}

		@GroupEvent("stage")
		CompletableFuture<String> stage() {
			return CompletableFuture.supplyAsync(() -> "a stage");
		}

		@GroupEvent("nothing")
		@Nullable String nothing() {
			return null;
		}

		@PrivateEvent
		String inPrivate() {
			return "in private";
		}

	}

	static class Throwing {

		@GroupEvent("throw")
		void now() throws Exception {
			throw new Exception("now");
		}

		@GroupEvent("stage")
		CompletableFuture<String> later() {
			return CompletableFuture.failedFuture(new IllegalStateException("later"));
		}

	}

	static class Refusing {

		@GroupEvent
		void on(Thread never) {
			seen.add("called");
		}

	}

	static class RefusedArguments implements HandlerArgumentResolver {

		@Override
		public @Nullable ArgumentSource bind(HandlerParameter parameter) {
			return (parameter.type() == Thread.class) ? (call) -> {
				throw new RefusedCallException("no number", Message.of("要写一个数字"));
			} : null;
		}

	}

	static class InOrder {

		@GroupEvent
		void third() {
			seen.add("third");
		}

		@GroupEvent("x")
		@Order(1)
		void first() {
			seen.add("first");
		}

		@GroupEvent
		@Order(2)
		void second() {
			seen.add("second");
		}

	}

	@Lazy
	static class LazyBean {

		static final AtomicInteger created = new AtomicInteger();

		LazyBean() {
			created.incrementAndGet();
		}

		@GroupEvent
		void on() {
			seen.add("lazy");
		}

	}

	@Scope(BeanDefinition.SCOPE_PROTOTYPE)
	static class PrototypeBean {

		static final AtomicInteger created = new AtomicInteger();

		private final int number = created.incrementAndGet();

		@GroupEvent
		void on() {
			seen.add("prototype " + this.number);
		}

	}

	@Scope(scopeName = "thread", proxyMode = ScopedProxyMode.TARGET_CLASS)
	static class ScopedBean {

		@GroupEvent
		void on() {
			seen.add("scoped");
		}

	}

	static class Advised {

		@GroupEvent
		void on() {
			seen.add("advised");
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Advice {

		@Bean
		static DefaultAdvisorAutoProxyCreator autoProxyCreator() {
			DefaultAdvisorAutoProxyCreator creator = new DefaultAdvisorAutoProxyCreator();
			creator.setProxyTargetClass(true);
			return creator;
		}

		@Bean
		static DefaultPointcutAdvisor advisor() {
			NameMatchMethodPointcut pointcut = new NameMatchMethodPointcut();
			pointcut.setMappedName("on");
			return new DefaultPointcutAdvisor(pointcut, (MethodInterceptor) (invocation) -> {
				seen.add("advice");
				return invocation.proceed();
			});
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class InterfaceProxied {

		@Bean
		static BeanPostProcessor proxies() {
			return new BeanPostProcessor() {
				@Override
				public Object postProcessAfterInitialization(Object bean, String beanName) {
					return (bean instanceof Hidden) ? new ProxyFactory(bean).getProxy() : bean;
				}
			};
		}

		@Bean
		Hidden hidden() {
			return new Hidden();
		}

		static class Hidden implements Runnable {

			@Override
			public void run() {
			}

			@GroupEvent
			void onGroup(GroupMessage message) {
			}

		}

	}

	static class LateBean {

		@GroupEvent
		void on() {
			seen.add("late");
		}

	}

	static class Parent {

		@GroupEvent
		void on() {
			seen.add("inherited");
		}

	}

	static class Child extends Parent {

	}

	@Retention(RetentionPolicy.RUNTIME)
	@GroupEvent("早安")
	@interface GoodMorning {

	}

	static class ComposedAnnotation {

		@GoodMorning
		void on() {
			seen.add("composed");
		}

	}

}
