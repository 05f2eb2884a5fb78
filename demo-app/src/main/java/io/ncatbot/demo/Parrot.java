package io.ncatbot.demo;

import io.ncatbot.handler.MessageEvent;
import io.ncatbot.handler.ReplyStyle;
import io.ncatbot.message.Image;
import io.ncatbot.message.Message;

import org.springframework.stereotype.Component;

/**
 * Parts of a message as arguments: all that is left, with faces and mentions in it, and a
 * picture, which may be sent above the command.
 */
@Component
class Parrot {

	@MessageEvent(command = "say", aliases = "说", description = "学你说话", replyStyle = ReplyStyle.PLAIN)
	Message say(Message what) {
		return what;
	}

	@MessageEvent(command = "识图", description = "看看是什么图")
	String look(Image picture) {
		return "这是 %s 喵~".formatted(picture.file());
	}

}
