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
package io.github.camelanaplan.client.auth.oauth;

/** Asks a person to grant access, by mail or chat for example. */
@FunctionalInterface
public interface DeviceCodeHandler {

    /**
     * Shows the code to somebody who may grant access. Called on the thread that signs in, which waits for the grant only
     * after this has returned: it must not wait itself.
     *
     * @throws RuntimeException when it cannot be shown: nobody is waited for then. Its class gets into the error, but not
     *     its message
     */
    void show(DeviceCode code);
}
