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
package io.github.camelanaplan.client.http;

import java.time.Duration;
import java.util.Objects;

/**
 * How to reach the service.
 *
 * @param connectTimeout  how long a connection may take to open
 * @param responseTimeout how long to wait for an answer; generous, because most calls wait while a model is busy
 */
public record HttpSettings(Duration connectTimeout, Duration responseTimeout) {
    public HttpSettings {
        Objects.requireNonNull(connectTimeout, "connectTimeout");
        Objects.requireNonNull(responseTimeout, "responseTimeout");
    }
}
