package io.ncatbot.api.system;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import io.ncatbot.api.Action;
import io.ncatbot.api.ActionArea;
import io.ncatbot.api.ApiResult;
import io.ncatbot.event.IncomingMessage;
import io.ncatbot.message.Message;

import tools.jackson.databind.JsonNode;

/**
 * NapCat itself (系统): what it is and can, and its last resorts.
 */
@ActionArea
public interface SystemActions extends SystemActionsSync {

	/**
	 * Tells which program the bot speaks through (获取版本信息).
	 * @return its name and versions
	 */
	@Action("get_version_info")
	CompletableFuture<ApiResult<VersionInfo>> getVersionInfo();

	/**
	 * Tells whether images can be sent (是否可以发送图片).
	 * @return always yes
	 */
	@Action("can_send_image")
	CompletableFuture<ApiResult<SendAbility>> canSendImage();

	/**
	 * Tells whether voice messages can be sent (是否可以发送语音).
	 * @return always yes
	 */
	@Action("can_send_record")
	CompletableFuture<ApiResult<SendAbility>> canSendRecord();

	/**
	 * Tells whether NapCat's packet backend works (获取 Packet 状态).
	 * @return a result without data; a failure when it does not work
	 */
	@Action("nc_get_packet_status")
	CompletableFuture<ApiResult<Void>> ncGetPacketStatus();

	/**
	 * Starts NapCat anew (重启服务). The connection is lost, often before the answer came.
	 * @return a result without data
	 */
	@Action("set_restart")
	CompletableFuture<ApiResult<Void>> setRestart();

	/**
	 * Deletes what NapCat keeps to be faster (清理缓存).
	 * @return a result without data
	 */
	@Action("clean_cache")
	CompletableFuture<ApiResult<Void>> cleanCache();

	/**
	 * Ends NapCat (退出登录). It never answers: the call fails, as the connection is lost.
	 * @return no result at all
	 */
	@Action("bot_exit")
	CompletableFuture<ApiResult<Void>> botExit();

	/**
	 * Sends a packet of QQ's own protocol (发送原始数据包) and waits for the answer. NapCat
	 * needs its packet backend for it.
	 * @param cmd the command
	 * @param data the content in hexadecimal
	 * @return the answer in hexadecimal; no data when QQ gave none
	 */
	default CompletableFuture<ApiResult<String>> sendPacket(String cmd, String data) {
		return sendPacket(cmd, data, true);
	}

	/**
	 * Sends a packet of QQ's own protocol (发送原始数据包). NapCat needs its packet backend for
	 * it.
	 * @param cmd the command
	 * @param data the content in hexadecimal
	 * @param rsp whether to wait for an answer
	 * @return the answer in hexadecimal; empty when it was not waited for; no data when
	 * QQ gave none
	 */
	@Action("send_packet")
	CompletableFuture<ApiResult<String>> sendPacket(String cmd, String data, boolean rsp);

	/**
	 * Lists the ranges of numbers that QQ's official robots have (获取机器人 UIN 范围).
	 * @return the ranges; no data when QQ gives none
	 */
	@Action("get_robot_uin_range")
	CompletableFuture<ApiResult<List<RobotUinRange>>> getRobotUinRange();

	/**
	 * Lists the bot's guilds (获取频道列表). NapCat answers without data.
	 * @return a result without data
	 */
	@Action("get_guild_list")
	CompletableFuture<ApiResult<Void>> getGuildList();

	/**
	 * Reads the bot's profile in guilds (获取频道个人信息). NapCat answers without data.
	 * @return a result without data
	 */
	@Action("get_guild_service_profile")
	CompletableFuture<ApiResult<Void>> getGuildServiceProfile();

	/**
	 * Answers an event as a webhook's response would (处理快速操作). NapCat calls it {@code
	 * .handle_quick_operation}. It carries out {@code reply}, {@code auto_escape} and
	 * {@code at_sender} for messages; it ignores the rest, and requests cannot be decided
	 * on this way. It always succeeds, and what goes wrong later is only in NapCat's log.
	 * @param context the event as it came, such as {@code event.raw().tree()}
	 * @param operation what to do, by the names of quick operations
	 * @return a result without data
	 */
	@Action(".handle_quick_operation")
	CompletableFuture<ApiResult<Void>> handleQuickOperation(JsonNode context, Map<String, ?> operation);

	/**
	 * Answers a message as a webhook's response would (处理快速操作). In groups the answer
	 * quotes the message.
	 * @param event the message
	 * @param reply the answer
	 * @param atSender whether to mention the sender first, in groups
	 * @return a result without data
	 */
	default CompletableFuture<ApiResult<Void>> handleQuickOperation(IncomingMessage event, Message reply,
			boolean atSender) {
		return handleQuickOperation(event.raw().tree(), Map.of("reply", reply, "at_sender", atSender));
	}

}
