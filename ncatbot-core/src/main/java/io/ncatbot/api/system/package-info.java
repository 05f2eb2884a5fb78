/**
 * NapCat itself and what QQ offers beside chatting.
 */
@org.jspecify.annotations.NullMarked
package io.ncatbot.api.system;
