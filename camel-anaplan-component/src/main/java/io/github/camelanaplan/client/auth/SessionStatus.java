/*
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.github.camelanaplan.client.auth;

import java.time.Instant;

/**
 * How a session is, for people. It holds no secret.
 *
 * @param subject    whom or what the credentials stand for
 * @param signedInAt when a token was last given; null if never
 * @param expiresAt  when that token ends; null if there is none, or nobody said
 * @param refusal    why the credentials were refused when they were last tried; null if they were not
 */
public record SessionStatus(String subject, Instant signedInAt, Instant expiresAt, String refusal) {}
