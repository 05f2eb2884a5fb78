package io.ncatbot.simulator.action;

import java.util.List;
import java.util.Map;

import io.ncatbot.simulator.file.FileStore;
import io.ncatbot.simulator.json.JsNumbers;
import io.ncatbot.simulator.json.Json;
import io.ncatbot.simulator.message.Picture;
import io.ncatbot.simulator.message.SendFailedException;
import io.ncatbot.simulator.world.Profile;
import io.ncatbot.simulator.world.User;
import io.ncatbot.simulator.world.World;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What people tell of themselves, and how the bot changes its own.
 */
final class ProfileActions {

	private static final List<String> SEXES = List.of("unknown", "male", "female");

	/** QQ's number for a status of one's own words. */
	private static final int DIY_STATUS = 2000;

	private final World world;

	private final FriendJson json;

	private final FileStore files;

	ProfileActions(World world, FriendJson json, FileStore files) {
		this.world = world;
		this.json = json;
		this.files = files;
	}

	void register(Map<String, ActionHandler> handlers) {
		handlers.put("get_login_info", (call) -> ActionResult.of(loginInfo()));
		handlers.put("get_stranger_info", (call) -> ActionResult.of(this.json.stranger(user(call, "无法获取用户信息"))));
		handlers.put("nc_get_user_status", (call) -> ActionResult.of(status(call)));
		handlers.put("set_qq_profile", (call) -> ActionResult.of(setProfile(call)));
		handlers.put("set_self_longnick", (call) -> ActionResult.of(setSignature(call.text("longNick"))));
		handlers.put("set_qq_avatar", this::setAvatar);
		handlers.put("set_online_status", this::setStatus);
		handlers.put("set_diy_online_status", (call) -> ActionResult.of(setOwnStatus()));
	}

	private ObjectNode loginInfo() {
		User bot = this.world.bot();
		return Json.object().put("user_id", bot.id()).put("nickname", bot.nickname());
	}

	private User user(ActionCall call, String failure) {
		User user = this.world.user(call.id("user_id"));
		if (user == null) {
			throw new SendFailedException(failure);
		}
		return user;
	}

	private ObjectNode status(ActionCall call) {
		Profile profile = this.world.profiles().of(user(call, "无法获取用户状态").id());
		return Json.object().put("status", profile.status()).put("ext_status", profile.extStatus());
	}

	private ObjectNode setProfile(ActionCall call) {
		long bot = this.world.bot().id();
		this.world.addUser(bot, call.text("nickname"));
		if (call.param("personal_note").isString()) {
			setSignature(call.text("personal_note"));
		}
		int sex = call.has("sex") ? call.number("sex", 0) : -1;
		if (sex >= 0 && sex < SEXES.size()) {
			this.world.profiles().change(bot, (profile) -> profile.with(SEXES.get(sex), profile.age()));
		}
		return success();
	}

	private ObjectNode setSignature(String signature) {
		this.world.profiles().change(this.world.bot().id(), (profile) -> profile.withSignature(signature));
		return success();
	}

	private ActionResult setAvatar(ActionCall call) {
		String picture = Picture.name(call.text("file"), this.files, "头像%s设置失败,file字段可能格式不正确");
		this.world.profiles().avatar(this.world.bot().id(), picture);
		return ActionResult.nothing();
	}

	private ActionResult setStatus(ActionCall call) {
		Double status = JsNumbers.parse(call.text("status"));
		Double extStatus = JsNumbers.parse(call.text("ext_status"));
		if (status == null || extStatus == null) {
			throw new SendFailedException("设置在线状态失败");
		}
		this.world.profiles()
			.change(this.world.bot().id(), (profile) -> profile.withStatus(status.intValue(), extStatus.intValue()));
		return ActionResult.nothing();
	}

	private JsonNode setOwnStatus() {
		this.world.profiles()
			.change(this.world.bot().id(), (profile) -> profile.withStatus(Profile.UNKNOWN.status(), DIY_STATUS));
		return JsonNodeFactory.instance.stringNode("");
	}

	private static ObjectNode success() {
		return Json.object().put("result", 0).put("errMsg", "");
	}

}
