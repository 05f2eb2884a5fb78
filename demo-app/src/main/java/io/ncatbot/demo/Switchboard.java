package io.ncatbot.demo;

import java.util.Map;

import io.ncatbot.handler.HandlerRegistry;

import org.springframework.stereotype.Component;

/**
 * Handlers can be switched off and on while the bot runs. Only admins may: 关闭 天气, 打开 天气.
 */
@Component
class Switchboard {

	private static final Map<String, String> HANDLERS = Map.of("天气", "weather", "泡面", "noodles");

	private final HandlerRegistry registry;

	Switchboard(HandlerRegistry registry) {
		this.registry = registry;
	}

	@AdminEvent(regex = "(?<action>关闭|打开) (?<name>\\S+)")
	String turn(String action, String name) {
		String id = HANDLERS.get(name);
		if (id == null) {
			return "没有这个功能喵~ 可以开关的有 " + HANDLERS.keySet();
		}
		if (action.equals("关闭")) {
			this.registry.disable(id);
		}
		else {
			this.registry.enable(id);
		}
		return "%s 已%s喵~".formatted(name, action);
	}

}
