package io.ncatbot.api.account;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import io.ncatbot.api.Action;
import io.ncatbot.api.ActionArea;
import io.ncatbot.api.ApiResult;

/**
 * What opens QQ's other doors in the bot's name (凭证): cookies, tokens and keys. Keep them
 * to yourself.
 */
@ActionArea
public interface CredentialActions extends CredentialActionsSync {

	/**
	 * Reads the bot's cookies of a web site (获取 Cookies).
	 * @param domain the web site, such as {@code qun.qq.com}
	 * @return the cookies, and the token that goes with them
	 */
	@Action("get_cookies")
	CompletableFuture<ApiResult<Cookies>> getCookies(String domain);

	/**
	 * Reads the token against forged requests (获取 CSRF Token).
	 * @return the token
	 */
	@Action("get_csrf_token")
	CompletableFuture<ApiResult<CsrfToken>> getCsrfToken();

	/**
	 * Reads the bot's cookies of a web site and the token (获取登录凭证).
	 * @param domain the web site, such as {@code qun.qq.com}
	 * @return both
	 */
	@Action("get_credentials")
	CompletableFuture<ApiResult<Credentials>> getCredentials(String domain);

	/**
	 * Reads the key that the QQ client logs in to web sites with (获取 ClientKey). NapCat
	 * calls it {@code get_clientkey}.
	 * @return the key
	 */
	@Action("get_clientkey")
	CompletableFuture<ApiResult<ClientKey>> getClientKey();

	/**
	 * Reads the keys that links to pictures need (获取 RKey). NapCat needs its packet
	 * backend for it.
	 * @return the keys; a failure where the packet backend is off
	 */
	@Action("get_rkey")
	CompletableFuture<ApiResult<List<RKey>>> getRkey();

	/**
	 * Reads the keys that links to pictures need (获取 RKey), as the protocol gives them.
	 * NapCat needs its packet backend for it.
	 * @return the keys; a failure where the packet backend is off
	 */
	@Action("nc_get_rkey")
	CompletableFuture<ApiResult<List<NcRKey>>> ncGetRkey();

	/**
	 * Reads the keys that links to pictures need, as a server for them would answer (获取
	 * RKey 服务器).
	 * @return the keys
	 */
	@Action("get_rkey_server")
	CompletableFuture<ApiResult<RKeyServer>> getRkeyServer();

}
