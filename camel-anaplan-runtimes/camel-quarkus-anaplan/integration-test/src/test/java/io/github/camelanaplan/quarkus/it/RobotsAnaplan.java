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
package io.github.camelanaplan.quarkus.it;

import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import io.github.camelanaplan.simulator.AnaplanSimulator;
import io.github.camelanaplan.simulator.DemoModel;

/** Another, where the second user comes in with a certificate, and nobody else does. */
public final class RobotsAnaplan implements QuarkusTestResourceLifecycleManager {
    private final RobotKey key = RobotKey.create();

    private final AnaplanSimulator anaplan = AnaplanSimulator.builder()
            .user("robot@example.com", user -> user.certificate(key.certificate()))
            .workspace("Factory", factory -> factory.model("Machines", DemoModel::declare))
            .build();

    @Override
    public Map<String, String> start() {
        anaplan.start();
        return Map.of(
                "ROBOT_CERTIFICATE", key.certificatePem(),
                "ROBOT_KEY", key.keyPem(),
                "ROBOT_KEY_PASSWORD", RobotKey.PASSWORD,
                "camel.component.robot.api-url", anaplan.apiUrl().toString(),
                "camel.component.robot.auth-url", anaplan.authUrl().toString());
    }

    @Override
    public void stop() {
        anaplan.close();
    }
}
