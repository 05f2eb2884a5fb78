package io.ncatbot.demo;

import java.util.Random;
import java.util.stream.Collectors;

import io.ncatbot.handler.MessageEvent;
import io.ncatbot.handler.command.Arg;

import org.springframework.stereotype.Component;

/**
 * Numbers with defaults: {@code /roll}, {@code /roll 2}, {@code /掷骰子 三 20}.
 */
@Component
class Dice {

	private final Random random = new Random();

	@MessageEvent(command = "roll", aliases = "掷骰子", description = "掷骰子")
	String roll(@Arg(value = "次数", defaultValue = "1") int times, @Arg(value = "面数", defaultValue = "6") int sides) {
		if (times < 1 || times > 20 || sides < 2) {
			return "最多掷 20 次，至少要有 2 面喵~";
		}
		return this.random.ints(times, 1, sides + 1).mapToObj(String::valueOf).collect(Collectors.joining(" "));
	}

}
