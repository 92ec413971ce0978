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
package io.github.camelanaplan.simulator.proxy;

/**
 * One CONNECT that a proxy received.
 *
 * @param target where to, as the client put it: host and port, {@code 127.0.0.1:41234}
 * @param authorised false when it was refused with 407 for want of the right credentials
 */
public record Tunnel(String target, boolean authorised) {}
