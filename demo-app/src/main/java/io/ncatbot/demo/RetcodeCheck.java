package io.ncatbot.demo;

import io.ncatbot.api.ApiResult;
import io.ncatbot.api.BotAPI;
import io.ncatbot.api.message.SentMessage;
import io.ncatbot.event.GroupMessage;
import io.ncatbot.handler.GroupEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Every call returns what NapCat answered: {@code retcode} 0 is success, anything else is
 * not.
 */
@Component
class RetcodeCheck {

	private static final Logger log = LoggerFactory.getLogger(RetcodeCheck.class);

	private final BotAPI api;

	RetcodeCheck(BotAPI api) {
		this.api = api;
	}

	@GroupEvent("喵")
	void meow(GroupMessage msg) {
		ApiResult<SentMessage> result = this.api.postGroupMsgSync(String.valueOf(msg.groupId()), "喵喵喵");
		if (result.retcode() == 0) {
			log.info("发送成功");
		}
		else {
			log.info("发送失败: {}", result.message());
		}
	}

	/**
	 * A group that the bot is not in: a refusal is a result like any other, not an
	 * exception.
	 */
	@GroupEvent("失败")
	String sendToNowhere() {
		return (this.api.postGroupMsgSync("123", "喵喵喵").retcode() == 0) ? "发送成功" : "发送失败";
	}

}
