package io.ncatbot.demo;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import io.ncatbot.api.BotAPI;
import io.ncatbot.event.IncomingMessage;
import io.ncatbot.handler.MessageEvent;
import io.ncatbot.handler.command.Arg;

import org.springframework.stereotype.Component;

/**
 * A time in the words of users, and the rest of the text: {@code /提醒 明天 8:00 起床},
 * {@code /提醒 10分钟后，喝水}.
 */
@Component
class Reminders {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("M月d日 HH:mm:ss");

	@MessageEvent(command = "提醒", description = "到时候提醒你")
	String remind(IncomingMessage message, BotAPI api, @Arg("时间") LocalDateTime time,
			@Arg(value = "内容", rest = true) String what) {
		long millis = Duration.between(LocalDateTime.now(), time).toMillis();
		CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS).execute(() -> api.reply(message, what));
		return "好的，%s 提醒你喵~".formatted(TIME.format(time));
	}

}
