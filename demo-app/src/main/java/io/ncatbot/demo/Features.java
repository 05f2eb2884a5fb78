package io.ncatbot.demo;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.ncatbot.handler.MessageEvent;
import io.ncatbot.handler.command.Arg;
import io.ncatbot.handler.command.Label;

import org.springframework.stereotype.Component;

/**
 * An enum whose constants have names for users, and yes or no in many words:
 * {@code /功能 点歌 开}, {@code /功能 games off}.
 */
@Component
class Features {

	private final Map<Feature, Boolean> states = new ConcurrentHashMap<>();

	@MessageEvent(command = "功能", description = "开关一个功能")
	String change(@Arg("哪个") Feature feature, @Arg("开关") boolean on) {
		this.states.put(feature, on);
		return "%s已%s".formatted(feature, on ? "打开" : "关闭");
	}

	enum Feature {

		@Label({ "点歌", "音乐" })
		MUSIC, @Label("游戏")
		GAMES

	}

}
