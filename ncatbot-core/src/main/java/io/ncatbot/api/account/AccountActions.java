package io.ncatbot.api.account;

import java.util.concurrent.CompletableFuture;

import io.ncatbot.api.Action;
import io.ncatbot.api.ActionArea;
import io.ncatbot.api.ApiResult;

/**
 * The bot's own account (账号).
 */
@ActionArea
public interface AccountActions extends AccountActionsSync {

	/**
	 * Tells who the bot is (获取登录号信息).
	 * @return the bot's QQ number and name
	 */
	@Action("get_login_info")
	CompletableFuture<ApiResult<LoginInfo>> getLoginInfo();

	/**
	 * Tells whether the account is online (获取运行状态). A connection to NapCat is no proof of
	 * that: QQ may have logged the account out.
	 * @return the status
	 */
	@Action("get_status")
	CompletableFuture<ApiResult<BotStatus>> getStatus();

}
