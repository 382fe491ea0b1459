export { takeIn, type Intake, type IntakeOptions } from './intake.ts';
