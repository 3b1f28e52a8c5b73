import './workspace/care-workspace.ts';
