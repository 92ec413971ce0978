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
package io.github.camelanaplan.guide;

import io.github.camelanaplan.component.AnaplanComponent;
import io.github.camelanaplan.component.AnaplanTestSupport;
import io.github.camelanaplan.simulator.DemoModel;
import io.github.camelanaplan.simulator.SimulatorBuilder;

/** As in the guide: its model, which the stand-alone simulator serves too; workspace and model are set on the component. */
abstract class GuideTestSupport extends AnaplanTestSupport {
    @Override
    protected void declare(SimulatorBuilder simulator) {
        simulator.workspace("Finance", finance -> finance.model("Sales", DemoModel::declare));
    }

    @Override
    protected AnaplanComponent component() {
        AnaplanComponent component = super.component();
        component.getConfiguration().setWorkspaceId("Finance");
        component.getConfiguration().setModelId("Sales");
        return component;
    }
}
